from datetime import timedelta
from types import TracebackType
from typing import Any, List, Mapping, Optional, Sequence, Type, Union, cast

from . import types
from ._clock import Clock
from ._control import Control
from ._errors import SeqrError
from ._payer import Payer
from ._scenarios import Scenarios
from ._terminals import Terminals
from ._values import Duration, given, segment
from ._verifying import Times, verify, verify_sequence
from ._waiting import wait_for

_JOURNAL_LIMIT = 1000


class Sandbox:
    """A test's own sandbox: its invoices, payers, scenarios, clock and journal are seen by no other test."""

    def __init__(self, simulator: Control, name: str) -> None:
        self._simulator = simulator
        self._control = simulator.below(name)
        self.name = name
        self.url = f"{simulator.base}/@{name}"
        self.endpoint = f"{self.url}/soap/merchant/cashregister-2"
        self.wsdl = f"{self.endpoint}?wsdl"
        self.clock = Clock(self._control)
        self.scenarios = Scenarios(self._control)
        self.terminals = Terminals(self._control)

    def pay(self, reference: str) -> types.Invoice:
        """The default payer scans the invoice and confirms it."""
        return self._act(reference, "pay")

    def decline(self, reference: str) -> types.Invoice:
        """The default payer scans the invoice and confirms it, and the bank refuses for lack of money."""
        return self._act(reference, "decline")

    def cancel(self, reference: str) -> types.Invoice:
        """The default payer scans the invoice and turns it down."""
        return self._act(reference, "cancel")

    def invoice(self, reference: str) -> types.Invoice:
        """Reads an invoice. The merchant does not notice: this acknowledges no payment."""
        return cast(types.Invoice, self._control.request("GET", _path(reference)))

    def invoices(self) -> List[types.InvoiceItem]:
        """All invoices, newest first, without their history, payments, refunds and notifications."""
        return self._control.list("/sandbox/invoices", {})

    def wait_for(self, reference: str, status: str, deadline: Union[timedelta, float] = 10) -> types.Invoice:
        """Waits until the invoice has the status. Raises SeqrTimeoutError, which says what happened instead."""
        return wait_for(self._control, reference, status, deadline)

    def payer(self, id: str = "payer-1") -> Payer:
        """A person with the app; payer-1 to payer-10 always exist."""
        return Payer(self._control, id)

    def add_payer(self, settings: Optional[types.MakePayer] = None) -> Payer:
        """Creates a payer; what is left out is generated."""
        return self.payer(self._control.request("POST", "/sandbox/payers", settings or {})["id"])

    def journal(self, query: Optional[Mapping[str, Any]] = None) -> List[types.EntryItem]:
        """
        What was seen, newest first: calls, payers' actions, attempts to notify, changes of the clock. The query has the
        names of the control API: kind, operation, terminal, invoice, result, finding, header, since, until, limit.
        """
        asked = given(**(query or {}))
        return self._control.list("/sandbox/journal", asked, asked.pop("limit", _JOURNAL_LIMIT))

    def entry(self, id: int) -> types.Entry:
        """One entry of the journal, with the messages as they went over the wire."""
        return cast(types.Entry, self._control.request("GET", f"/sandbox/journal/{segment(str(id), 'The id of an entry')}"))

    def verify(
            self, pattern: types.Pattern, *, times: Optional[Times] = None, within: Optional[Duration] = None) -> types.Verification:
        """
        Verifies that something happened, at least once if no times are given. Waits for it at most as long as within says.
        Raises SeqrVerificationError, which shows the nearest entries.
        """
        return verify(self._control, pattern, times, within)

    def verify_sequence(self, patterns: Sequence[types.Pattern], *, within: Optional[Duration] = None) -> types.Verification:
        """Verifies that several things happened in an order. Others may have happened between them."""
        return verify_sequence(self._control, patterns, within)

    def notifications(self, reference: Optional[str] = None) -> List[types.Notification]:
        """What the merchant was told, of one invoice or of all, newest first."""
        return self._control.list("/sandbox/notifications", given(invoice=reference))

    def resend(self, id: str) -> types.Notification:
        """Sends a notification again. The attempt is under way when this returns."""
        path = f"/sandbox/notifications/{segment(id, 'The id of a notification')}/resend"
        return cast(types.Notification, self._control.request("POST", path))

    def certification(self, plan: str) -> types.Certification:
        """What SEQR's certification would say, by what was seen until now: 'webshop', 'pos' and others."""
        return cast(types.Certification, self._control.request("GET", f"/sandbox/certification/{segment(plan, 'A plan')}"))

    def request(self, method: str, path: str, body: Any = None) -> Any:
        """Everything else of the control API; the path begins with /sandbox/."""
        return self._control.request(method, path, body)

    def reset(self) -> None:
        """Makes the sandbox as new."""
        self._control.request("POST", "/sandbox/reset")

    def remove(self) -> None:
        """Removes the sandbox. A simulator that is gone must not hide the test's own failure."""
        try:
            self._simulator.request("DELETE", f"/sandboxes/{self.name}")
        except SeqrError as error:
            if error.status not in (None, 404):
                raise

    def __enter__(self) -> "Sandbox":
        return self

    def __exit__(
            self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.remove()

    def _act(self, reference: str, what: str) -> types.Invoice:
        return cast(types.Invoice, self._control.request("POST", f"{_path(reference)}/{what}"))


def _path(reference: str) -> str:
    return f"/sandbox/invoices/{segment(reference, 'The reference of an invoice')}"
