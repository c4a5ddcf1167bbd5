"""The check of many millions of sites, in partitions and by several processes or machines.

It alone of `parkshore.analysis` needs Dask, pyarrow and pyogrio (``pip install .[distributed]``).
"""
