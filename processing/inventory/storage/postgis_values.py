"""Values as PostGIS takes them: geometries with their SRID, cells of COPY."""


def ewkb(wkb, srid):
    """Return WKB with its SRID, in hexadecimal."""
    if wkb is None:
        return None
    kind = int.from_bytes(wkb[1:5], "little") | 0x20000000
    return (b"\x01" + kind.to_bytes(4, "little") + srid.to_bytes(4, "little") + wkb[5:]).hex()


def escaped(value):
    """Return a value for COPY's CSV; zero bytes, which the server cannot keep, are left out."""
    if isinstance(value, float):
        return repr(value)
    return value.replace("\0", "") if isinstance(value, str) else value
