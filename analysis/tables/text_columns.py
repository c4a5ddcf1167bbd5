"""Tables whose texts are Python's own, None where there is none, whatever pandas reads them.

pandas 3 keeps texts in a type of its own that has NaN in place of None.
"""

from typing import Any

import pandas as pd


def frame_of(*given: Any, **named: Any) -> pd.DataFrame:
    """Return a table as `pandas.DataFrame` makes it, its texts as `with_none` has them.

    Examples
    --------
    >>> frame_of({"reach": ["upstream", None]})["reach"].tolist()
    ['upstream', None]
    """
    return with_none(pd.DataFrame(*given, **named))


def with_none(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a table with its columns of texts as objects, None where there is none.

    Examples
    --------
    >>> counted = frame_of({"reach": ["upstream", None]}).groupby("reach", dropna=False).size()
    >>> with_none(counted.rename("parks").reset_index())["reach"].isna().tolist()
    [False, True]
    """
    for name, kind in frame.dtypes.items():
        if isinstance(kind, pd.StringDtype):
            texts = frame[name].to_numpy(dtype=object, na_value=None)
            frame = frame.copy(deep=False)
            frame[name] = pd.Series(texts, index=frame.index, dtype=object)
    return frame
