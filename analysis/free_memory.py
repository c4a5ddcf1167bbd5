"""Memory that is free, given back to the system."""

import ctypes
import sys


def give_back() -> None:
    """Give back what the C library keeps of memory that was let go, where it keeps any.

    That of Linux holds free memory between blocks in use, hundreds of megabytes after millions of
    vertices.
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:  # not every C library has it
            trim(0)
