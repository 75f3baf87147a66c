"""Waits for a status. The simulator answers as soon as the invoice has it, so there is no polling."""

import time
from datetime import timedelta
from typing import Union, cast
from urllib.parse import urlencode

from ._control import Control
from ._errors import SeqrTimeoutError
from ._values import duration, instant, segment
from .types import Invoice

_LONGEST = 60.0  # seconds that the simulator waits in one call


def wait_for(control: Control, reference: str, status: str, deadline: Union[timedelta, float]) -> Invoice:
    path = f"/sandbox/invoices/{segment(reference, 'The reference of an invoice')}"
    segment(status, "A status")
    seconds = deadline.total_seconds() if isinstance(deadline, timedelta) else deadline
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)) or not seconds >= 0:
        raise ValueError(f"A deadline is seconds, 0 or more, or a timedelta; it is {deadline!r}.")
    end = time.monotonic() + seconds
    while True:
        left = max(0.0, end - time.monotonic())
        query = urlencode({"awaiting": status, "within": duration(min(left, _LONGEST), "A deadline")})
        invoice = cast(Invoice, control.request("GET", f"{path}?{query}"))
        if invoice["status"] == status:
            return invoice
        if left <= _LONGEST:
            raise SeqrTimeoutError(
                f"The invoice {reference} did not become {status} within {seconds:g} s. It is {_describe(invoice)}", invoice)


def _describe(invoice: Invoice) -> str:
    happened = ", ".join(
        f"{entry['event']} at {instant(entry['time']).strftime('%H:%M:%S.%f')[:-3]}" for entry in invoice["history"])
    return f"{invoice['status']}; what happened to it: {happened}."
