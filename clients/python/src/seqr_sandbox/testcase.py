"""For the unittest of Python's standard library."""

import threading
import unittest
from functools import cached_property
from typing import Optional

from ._sandbox import Sandbox
from ._simulator import Simulator
from ._simulator import open as open_simulator

_opening = threading.Lock()
_shared: Optional[Simulator] = None


class SeqrTestCase(unittest.TestCase):
    """A test with a sandbox of its own, in a simulator that is started for the first of them and ends with the process."""

    @cached_property
    def seqr(self) -> Sandbox:
        """The test's own sandbox. It is made at its first use, and removed after the test."""
        sandbox = _simulator().sandbox()
        self.addCleanup(sandbox.remove)
        return sandbox


def _simulator() -> Simulator:
    global _shared
    with _opening:
        if _shared is None:
            _shared = open_simulator()
        return _shared
