"""A simulator as a program of its own, for this process alone."""

import atexit
import os
import re
import shutil
import subprocess
import tempfile
import threading
from collections import deque
from typing import Deque, Dict, Optional, Sequence

from ._errors import SeqrError

_ADDRESS = re.compile(r"SOAP at (https?://[^/\s]+)/")
_KEPT_LINES = 200  # of what the program prints, for the error if it does not start
_PATIENCE = 10  # seconds for its end


class RunningSimulator:
    def __init__(self, program: str, arguments: Sequence[str], data: Optional[str]) -> None:
        self._program = program
        self._owner = os.getpid()
        self._stopping = threading.Lock()
        self._lines: Deque[str] = deque(maxlen=_KEPT_LINES)
        self._address: Optional[str] = None
        self._told = threading.Event()  # it has said its address, or all that it ever will
        self._folder = tempfile.mkdtemp(prefix="seqr-sandbox-") if data is None else None
        told = ["--urls", "http://127.0.0.1:0", "--data", data or self._folder or "", "--quiet", "false", "--log-format", "text"]
        try:
            self._process = subprocess.Popen(
                [program, *told, *arguments],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                env=_environment(), encoding="utf-8", errors="replace")
        except OSError as error:
            self._remove_data()
            raise SeqrError("The simulator does not start", f"{program}: {error}") from error
        self._reader = threading.Thread(target=self._read, name="seqr-sandbox output", daemon=True)
        self._reader.start()
        atexit.register(self.stop)

    def address(self, wait: float) -> str:
        """Waits until it says its address."""
        is_told = self._told.wait(wait)
        if self._address is not None:
            return self._address
        how = self._end() if is_told else f"it did not say its address within {wait:g} s"
        printed = "".join(self._lines).strip()
        raise SeqrError(
            "The simulator does not start",
            f"{self._program}: {how}. {f'It printed:{os.linesep}{printed}' if printed else 'It printed nothing.'}")

    def stop(self) -> None:
        """Stops it, and removes its temporary data. A second time does nothing."""
        if os.getpid() != self._owner:
            return  # a fork must not stop what its parent uses
        with self._stopping:
            atexit.unregister(self.stop)
            self._ask_to_stop()
            try:
                self._process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
            self._reader.join(_PATIENCE)
            self._remove_data()

    def _ask_to_stop(self) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()  # elsewhere than on Windows, where terminate leaves no time to end well,
        except OSError:
            pass
        if os.name != "nt":  # the signal is one more way, which any program knows
            self._process.terminate()

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as output:
            for line in output:
                self._lines.append(line)
                found = None if self._address else _ADDRESS.search(line)
                if found:
                    self._address = found[1]
                    self._told.set()
        self._told.set()

    def _end(self) -> str:
        try:
            status = self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            return "it closed its output without saying its address"
        return f"it was ended by signal {-status}" if status < 0 else f"it ended with status {status}"

    def _remove_data(self) -> None:
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)


def _environment() -> Dict[str, str]:
    """
    The settings of a simulator that serves elsewhere are not meant for this one. It stops when its input ends: that is
    how it notices that this process was killed.
    """
    others = {name: value for name, value in os.environ.items() if not name.upper().startswith("SEQR_SANDBOX_")}
    return {**others, "SEQR_SANDBOX_STOP_WITH_INPUT": "true"}
