"""Finds the program of the simulator."""

import os
import shutil
from typing import Optional

from ._errors import SeqrError

_NAME = "seqr-sandbox"
_ADVICE = (
    "To get it: install the npm package seqr-sandbox ('npm install -g seqr-sandbox'), or download the program, and put it on "
    "the PATH; or set SEQR_SANDBOX_PROGRAM to its path; or set SEQR_SANDBOX_URL to the address of a simulator that runs already.")


def find_program(option: Optional[str]) -> str:
    """The program of the option, of the environment, or on the PATH."""
    told = option or os.environ.get("SEQR_SANDBOX_PROGRAM")
    if told:
        if os.path.isfile(told) and os.access(told, os.X_OK):
            return told
        whose = "The option program" if option else "SEQR_SANDBOX_PROGRAM"
        raise _missing(f"{whose} is '{told}', which is no program.")
    found = shutil.which(_NAME)
    if found is None:
        raise _missing("There is none on the PATH.")
    return found


def _missing(what: str) -> SeqrError:
    return SeqrError("The program seqr-sandbox was not found", f"{what} {_ADVICE}")
