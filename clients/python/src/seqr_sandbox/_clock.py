from datetime import datetime
from typing import Any, Union

from ._control import Control
from ._values import Duration, duration, instant, instant_text


class Clock:
    """The clock of one sandbox. Each method returns the sandbox's time afterwards."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def now(self) -> datetime:
        return instant(self._control.request("GET", "/sandbox/clock")["now"])

    def advance(self, by: Duration) -> datetime:
        """Everything that becomes due on the way happens in its order, and has happened when this returns."""
        return self._change("advance", {"by": duration(by, "The advance")})

    def freeze(self) -> datetime:
        return self._change("freeze")

    def resume(self) -> datetime:
        return self._change("resume")

    def set(self, to: Union[datetime, str]) -> datetime:
        """Due work then happens by itself, a moment later."""
        return self._change("set", {"to": instant_text(to)})

    def _change(self, how: str, body: Any = None) -> datetime:
        return instant(self._control.request("POST", f"/sandbox/clock/{how}", body)["now"])
