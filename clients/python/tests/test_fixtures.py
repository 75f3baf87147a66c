"""The fixtures and the test case, in runs of their own, against a server that notes what it is asked."""

import pytest

FILE = """
import pytest

@pytest.mark.parametrize("number", range(4))
def test_endpoint(seqr, number):
    assert seqr.endpoint.endswith(f"/@{seqr.name}/soap/merchant/cashregister-2")
"""
CASES = """
from seqr_sandbox.testcase import SeqrTestCase

class Shop(SeqrTestCase):
    def test_one(self):
        self.assertIs(self.seqr, self.seqr)

    def test_two(self):
        self.assertIn("test-", self.seqr.name)

    def test_without(self):
        pass
"""


@pytest.fixture
def asked(server, monkeypatch):
    asked = []
    url = server(lambda method, path, *_: asked.append((method, path)) or (204, "", ""))
    monkeypatch.setenv("SEQR_SANDBOX_URL", url)
    return asked


@pytest.fixture
def run(pytester):
    """Runs pytest in another process, which finds the plugin as it finds that of an installed package: run test.sh."""
    return pytester.runpytest_subprocess


def made_and_removed(asked):
    made = [path for method, path in asked if method == "PUT"]
    removed = [path for method, path in asked if method == "DELETE"]
    return made, removed


def test_Each_test_has_a_sandbox_of_its_own_which_is_removed(pytester, asked, run):
    pytester.makepyfile(FILE)
    run().assert_outcomes(passed=4)

    made, removed = made_and_removed(asked)
    assert len(set(made)) == 4
    assert made == removed


def test_With_several_workers_too(pytester, asked, run):
    pytest.importorskip("xdist")
    pytester.makepyfile(FILE)
    run("-n", "2").assert_outcomes(passed=4)

    made, removed = made_and_removed(asked)
    assert len(set(made)) == 4
    assert sorted(made) == sorted(removed)


def test_A_test_case_has_a_sandbox_if_it_uses_one(pytester, asked, run):
    pytester.makepyfile(CASES)
    run().assert_outcomes(passed=3)

    made, removed = made_and_removed(asked)
    assert len(set(made)) == 2
    assert made == removed
