"""Fixtures for pytest. With pytest-xdist, each worker has a simulator of its own, unless SEQR_SANDBOX_URL names one."""

from typing import Iterator

import pytest

from ._sandbox import Sandbox
from ._simulator import Simulator
from ._simulator import open as open_simulator


@pytest.fixture(scope="session")
def seqr_simulator() -> Iterator[Simulator]:
    """A simulated SEQR: the one of SEQR_SANDBOX_URL, or one that runs as long as the tests."""
    with open_simulator() as simulator:
        yield simulator


@pytest.fixture
def seqr(seqr_simulator: Simulator) -> Iterator[Sandbox]:
    """The test's own sandbox."""
    with seqr_simulator.sandbox() as sandbox:
        yield sandbox
