from typing import List, cast

from . import types
from ._control import Control
from ._values import segment


class Terminals:
    """The terminals of one sandbox, and their merchants. A new sandbox has SEQR's public test terminals."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def list(self) -> "List[types.Terminal]":
        return self._control.list("/sandbox/terminals", {})

    def create(self, settings: types.MakeTerminal) -> types.Terminal:
        return cast(types.Terminal, self._control.request("POST", "/sandbox/terminals", settings))

    def change(self, id: str, settings: types.ChangeTerminal) -> types.Terminal:
        path = f"/sandbox/terminals/{segment(id, 'The id of a terminal')}"
        return cast(types.Terminal, self._control.request("PATCH", path, settings))
