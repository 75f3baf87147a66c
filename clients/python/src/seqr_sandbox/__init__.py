"""A simulated SEQR mobile wallet for tests: a sandbox for each test, with its payer, clock and faults."""

from ._clock import Clock
from ._errors import SeqrError, SeqrTimeoutError, SeqrVerificationError
from ._payer import Payer
from ._sandbox import Sandbox
from ._scenarios import Scenarios
from ._simulator import Simulator, connect, open, start
from ._terminals import Terminals

__all__ = [
    "Clock",
    "Payer",
    "Sandbox",
    "Scenarios",
    "SeqrError",
    "SeqrTimeoutError",
    "SeqrVerificationError",
    "Simulator",
    "Terminals",
    "connect",
    "open",
    "start",
]
