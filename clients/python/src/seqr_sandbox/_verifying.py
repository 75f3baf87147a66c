"""Lets the simulator compare what a test expects with its journal."""

import json
from typing import Any, Mapping, Optional, Sequence, Union, cast

from ._control import Control
from ._errors import SeqrVerificationError
from ._values import Duration, duration, given
from .types import Pattern, Verification

Times = Union[int, Mapping[str, int]]
"""How often: exactly a number, or a mapping with atLeast, atMost or both."""


def verify(control: Control, pattern: Pattern, times: Optional[Times], within: Optional[Duration]) -> Verification:
    if not isinstance(pattern, Mapping):
        raise ValueError("A pattern is a dict such as {'operation': 'sendInvoice'}; several in an order are for verify_sequence.")
    often = {"atLeast": 1} if times is None else times
    return _ask(control, {"match": pattern, "times": often}, within, f"{_text(pattern)} {_often(often)}")


def verify_sequence(control: Control, patterns: Sequence[Pattern], within: Optional[Duration]) -> Verification:
    if isinstance(patterns, (str, Mapping)) or len(patterns) == 0:
        raise ValueError("A sequence is a list of at least one pattern.")
    expected = f"in this order {', then '.join(_text(pattern) for pattern in patterns)}"
    return _ask(control, {"sequence": list(patterns)}, within, expected)


def _ask(control: Control, expectation: Any, within: Optional[Duration], expected: str) -> Verification:
    wait = None if within is None else duration(within, "The time to wait")
    answer = control.request("POST", "/sandbox/verify", {**expectation, **given(within=wait)})
    result = cast(Verification, {"entries": [], "nearest": [], **answer})
    if not result["verified"]:
        raise SeqrVerificationError(expected, result)
    return result


def _text(pattern: Pattern) -> str:
    return json.dumps(pattern, ensure_ascii=False, separators=(",", ":"))


def _often(times: Times) -> str:
    """In words, as the .NET package has them."""
    bounds = {"atLeast": times, "atMost": times} if isinstance(times, int) else times
    fewest, most = bounds.get("atLeast", 0), bounds.get("atMost")
    if most is None:
        return f"at least {_count(fewest)}"
    if most == 0:
        return "never"
    if fewest == most:
        return _count(most)
    return f"at most {_count(most)}" if fewest == 0 else f"{fewest} to {_count(most)}"


def _count(times: int) -> str:
    return "once" if times == 1 else f"{times} times"
