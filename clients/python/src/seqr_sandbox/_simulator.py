import os
import uuid
from datetime import timedelta
from types import TracebackType
from typing import Any, Optional, Sequence, Type, Union
from urllib.parse import urlsplit

from ._control import Control
from ._running import RunningSimulator
from ._program import find_program
from ._sandbox import Sandbox
from ._values import given, segment


class Simulator:
    """
    A simulated SEQR. One serves all tests of a program at the same time, each in a sandbox of its own. Thread-safe.
    As a context manager it closes itself.
    """

    def __init__(self, url: str, token: Optional[str] = None, running: Optional[RunningSimulator] = None) -> None:
        self.url = url
        self._control = Control(url, token)
        self._running = running

    def sandbox(self, *, name: Optional[str] = None, seed: Optional[int] = None) -> Sandbox:
        """
        Makes a sandbox, with a unique name if none is given. One that is there is used as it is. As a context manager it
        removes itself.
        """
        name = f"test-{uuid.uuid4().hex}" if name is None else name
        self._control.request("PUT", f"/sandboxes/{segment(name, 'The name of a sandbox')}", given(seed=seed))
        return Sandbox(self._control, name)

    def request(self, method: str, path: str, body: Any = None) -> Any:
        """Everything else of the control API, as it is without a sandbox."""
        return self._control.request(method, path, body)

    def close(self) -> None:
        """Stops the simulator if it was started here."""
        if self._running is not None:
            self._running.stop()

    def __enter__(self) -> "Simulator":
        return self

    def __exit__(
            self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()


def start(
        *,
        program: Optional[str] = None,
        arguments: Sequence[str] = (),
        data: Optional[str] = None,
        wait: Union[timedelta, float] = 30) -> Simulator:
    """
    Starts the program for this process, on a free port of the loopback address.

    program: its path; else that of SEQR_SANDBOX_PROGRAM, else seqr-sandbox on the PATH.
    arguments: more of what 'seqr-sandbox --help' lists.
    data: the directory of its data, which stays; else a temporary one, which is removed at the end.
    wait: how long to wait for the start, in seconds.
    """
    running = RunningSimulator(find_program(program), arguments, data)
    try:
        return Simulator(running.address(wait.total_seconds() if isinstance(wait, timedelta) else wait), running=running)
    except BaseException:
        running.stop()
        raise


def connect(url: str, token: Optional[str] = None) -> Simulator:
    """Uses a simulator that runs elsewhere. Nothing is sent to it yet, and closing does not stop it."""
    if not isinstance(url, str) or not _is_address(url):
        raise ValueError(f"A simulator's address is like http://localhost:8080; this is '{url}'.")
    return Simulator(url.rstrip("/"), token)


def open(**options: Any) -> Simulator:
    """
    Connects to the simulator of SEQR_SANDBOX_URL, with the token of SEQR_SANDBOX_TOKEN if it asks for one. If the
    variable is not set, starts one with these options.
    """
    url = os.environ.get("SEQR_SANDBOX_URL")
    return connect(url, os.environ.get("SEQR_SANDBOX_TOKEN") or None) if url else start(**options)


def _is_address(url: str) -> bool:
    try:
        address = urlsplit(url)
        address.port  # raises ValueError if it is no number
    except ValueError:
        return False
    return address.scheme in ("http", "https") and bool(address.hostname) and not address.query and not address.fragment
