"""What goes wrong, and what a failed test shows of it."""

from typing import Any, Optional

from .types import Invoice, Verification


class SeqrError(Exception):
    """The simulator refused a call (then it has a status), or it could not be started or reached."""

    def __init__(self, title: str, detail: str, status: Optional[int] = None, type: Optional[str] = None) -> None:
        super().__init__(f"{title}{'' if status is None else f' ({status})'}. {detail}")
        self.title = title
        self.detail = detail
        self.status = status
        self.type = type

    def __reduce__(self) -> Any:  # a worker of pytest-xdist or multiprocessing hands it on
        return SeqrError, (self.title, self.detail, self.status, self.type)


class SeqrVerificationError(AssertionError):
    """Something did not happen as often, or in the order, that a test expects. The message shows what came nearest."""

    def __init__(self, expected: str, result: Verification) -> None:
        super().__init__(_describe(expected, result))
        self.expected = expected
        self.result = result

    def __reduce__(self) -> Any:
        return SeqrVerificationError, (self.expected, self.result)


class SeqrTimeoutError(TimeoutError):
    """An invoice did not get a status in time. The invoice is as it was at the end."""

    def __init__(self, message: str, invoice: Invoice) -> None:
        super().__init__(message)
        self.message = message
        self.invoice = invoice

    def __str__(self) -> str:  # an OSError with two arguments would show them as a number and its text
        return self.message

    def __reduce__(self) -> Any:
        return SeqrTimeoutError, (self.message, self.invoice)


def _describe(expected: str, result: Verification) -> str:
    entries = ", ".join(str(entry) for entry in result["entries"])
    lines = [f"Expected {expected}; found {result['count']}.{f' Entries: {entries}.' if entries else ''}"]
    for miss in result["nearest"]:
        what = miss.get("what")
        lines.append(f"  entry {miss['entry']}{f' ({what})' if what else ''}")
        for difference in miss["differences"]:
            found = difference.get("found")
            wanted = f"    {difference['member']}: expected {difference['expected']}"
            lines.append(f"{wanted}, found {'nothing' if found is None else found}")
    return "\n".join(lines)
