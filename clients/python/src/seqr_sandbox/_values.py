"""Values of Python as the control API writes them."""

import re
from datetime import datetime, timedelta
from typing import Any, Dict, Union
from urllib.parse import quote

Duration = Union[timedelta, float, str]
"""A timedelta, seconds, or the control API's text such as '1m30s'."""

_LONGEST = 999_999_999  # seconds that the control API reads
_INSTANT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?(Z|[+-]\d\d:\d\d)")


def duration(value: Duration, what: str) -> str:
    if isinstance(value, str) and value:
        return value
    seconds = value.total_seconds() if isinstance(value, timedelta) else value
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not 0 <= seconds <= _LONGEST:
        raise ValueError(
            f"{what} is seconds, 0 or more, a timedelta, or a text such as '20s'; it is {value!r}.")
    return f"{seconds:.7f}".rstrip("0").rstrip(".") + "s"


def segment(value: str, what: str) -> str:
    """A text that stands in a path: an empty one would be another path."""
    if not isinstance(value, str) or not value:
        raise ValueError(f"{what} is a text that is not empty; it is {value!r}.")
    return quote(value, safe="")


def given(**members: Any) -> Dict[str, Any]:
    """The members that are not None."""
    return {name: value for name, value in members.items() if value is not None}


def instant(text: str) -> datetime:
    """An instant of the control API. Before Python 3.11, fromisoformat reads neither Z nor seven decimals."""
    found = _INSTANT.fullmatch(text)
    if found is None:
        raise ValueError(f"'{text}' is no instant.")
    whole, decimals, zone = found.groups()
    return datetime.fromisoformat(f"{whole}.{(decimals or '')[:6]:0<6}{'+00:00' if zone == 'Z' else zone}")


def instant_text(value: Union[datetime, str]) -> str:
    if isinstance(value, str):
        return value
    if not isinstance(value, datetime) or value.utcoffset() is None:
        raise ValueError(f"An instant is a datetime with a time zone, or a text such as 2027-01-31T12:00:00Z; it is {value!r}.")
    return value.isoformat()
