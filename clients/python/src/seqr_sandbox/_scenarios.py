from typing import List, cast

from . import types
from ._control import Control
from ._values import segment


class Scenarios:
    """The scenarios of one sandbox: what its payers do, and what goes wrong."""

    def __init__(self, control: Control) -> None:
        self._control = control

    def put(self, name: str, yaml: str) -> types.Scenario:
        if not isinstance(yaml, str):
            raise ValueError("A scenario is the text of a YAML file.")
        return cast(types.Scenario, self._control.request("PUT", _path(name), yaml))

    def use(self, name: str) -> None:
        """Makes it act on all invoices that are sent from now on and that no other scenario takes."""
        self._control.request("PUT", "/sandbox/scenarios/default", {"name": name})

    def list(self) -> "List[types.ScenarioItem]":
        return self._control.list("/sandbox/scenarios", {})

    def remove(self, name: str) -> None:
        self._control.request("DELETE", _path(name))


def _path(name: str) -> str:
    return f"/sandbox/scenarios/{segment(name, 'The name of a scenario')}"
