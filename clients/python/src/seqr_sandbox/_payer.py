from typing import Any, Optional, cast

from . import types
from ._control import Control
from ._values import given, segment


class Payer:
    """A person with the app. Every action is recorded in the sandbox's journal."""

    def __init__(self, control: Control, id: str) -> None:
        self.id = id
        self._control = control
        self._path = f"/sandbox/payers/{segment(id, 'The id of a payer')}"

    def scan(self, code: str) -> Any:
        """
        Reads a code: of a bill as text, as link or in short, of a till, or of SEQR's other services. Returns what the
        payer sees: the reference and status of a bill, for instance.
        """
        return self._act("scan", {"code": code})

    def confirm(
            self, *, pin: Optional[str] = None, outcome: Optional[str] = None, invoice: Optional[str] = None) -> types.Invoice:
        """Confirms the bill scanned last, or the one named. The outcome is the bank's answer: 'paid', 'insufficient-funds', …"""
        return cast(types.Invoice, self._act("confirm", given(pin=pin, outcome=outcome, invoice=invoice)))

    def cancel(self, *, invoice: Optional[str] = None) -> Any:
        """Turns down the bill scanned last, or the one named, or stops waiting at a till."""
        return self._act("cancel", given(invoice=invoice))

    def show(self) -> types.Payer:
        return cast(types.Payer, self._control.request("GET", self._path))

    def keep_card(self, id: str, value: str, reseller: Optional[str] = None) -> types.Payer:
        return cast(types.Payer, self._act("card", given(id=id, value=value, reseller=reseller)))

    def _act(self, what: str, body: Any) -> Any:
        return self._control.request("POST", f"{self._path}/{what}", body)
