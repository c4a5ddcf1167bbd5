class Collector:
    @classmethod
    def asked(cls,*a): return None
