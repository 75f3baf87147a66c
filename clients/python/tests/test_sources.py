"""What is written twice is the same. Only in the repository, where the originals are."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]
ROOT = PACKAGE.parents[1]

if not (ROOT / "Directory.Build.props").exists():
    pytest.skip("not in the repository", allow_module_level=True)


def test_The_types_are_made_from_the_control_APIs_description():
    checked = subprocess.run([sys.executable, PACKAGE / "make_types.py", "--check"], capture_output=True, text=True)

    assert (checked.returncode, checked.stderr) == (0, "")


def test_The_version_is_that_of_the_simulator():
    props = (ROOT / "Directory.Build.props").read_text(encoding="utf-8")
    project = (PACKAGE / "pyproject.toml").read_text(encoding="utf-8")

    assert re.search(r'^version = "(.+)"$', project, re.M)[1] == re.search("<Version>(.+)</Version>", props)[1]
