import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import seqr_sandbox
from seqr_sandbox import SeqrError, start

SERVES = """
import signal, sys
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
print("warn: something\\nSEQR sandbox: SOAP at http://127.0.0.1:9/soap/merchant/cashregister-2, control API at …", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr("tempfile.tempdir", None)
    return folder


def host(program, ending, temporary):
    """Another process that starts the program and ends in its own way."""
    script = f"import os, sys, seqr_sandbox\nsimulator = seqr_sandbox.start(program=sys.argv[1])\n{ending}"
    return subprocess.run(
        [sys.executable, "-c", script, program], env={**os.environ, "TMPDIR": str(temporary)},
        capture_output=True, text=True, timeout=60)


def test_A_start_tells_the_address_and_leaves_no_data_behind(program, temporary):
    with start(program=program(SERVES)) as simulator:
        assert simulator.url == "http://127.0.0.1:9"
        assert len(list(temporary.iterdir())) == 1

    simulator.close()  # a second time does nothing
    assert list(temporary.iterdir()) == []


def test_The_program_gets_its_data_directory_the_arguments_and_none_of_the_settings_of_another(program, tmp_path, monkeypatch):
    monkeypatch.setenv("SEQR_SANDBOX_TOKEN", "of-another-one")
    shows = program("import os, sys\nprint(*sys.argv[1:], *(name for name in os.environ if name.startswith('SEQR_')))\nsys.exit(2)")

    with pytest.raises(SeqrError) as failure:
        start(program=shows, data=str(tmp_path), arguments=["--seed", "7"])

    assert failure.value.detail.endswith(
        f"--urls http://127.0.0.1:0 --data {tmp_path} --quiet false --log-format text --seed 7 SEQR_SANDBOX_STOP_WITH_INPUT")
    assert tmp_path.exists()


def test_A_program_that_does_not_start_is_told_with_its_output(program, temporary):
    with pytest.raises(SeqrError, match=r"it ended with status 2\. It printed:\nThe port is taken, för sent\.$") as failure:
        start(program=program("import sys\nsys.exit(print('The port is taken, för sent.') or 2)"))

    assert (failure.value.title, failure.value.status) == ("The simulator does not start", None)
    assert list(temporary.iterdir()) == []


def test_A_program_that_never_says_its_address_is_stopped(program, tmp_path):
    mute = program(f"import os, sys, time\nopen({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)")

    with pytest.raises(SeqrError, match=r"did not say its address within 0\.7 s\. It printed nothing\."):
        start(program=mute, wait=0.7)

    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_A_file_that_is_no_program_is_told(program):
    broken = Path(program("", "broken"))
    broken.write_bytes(b"\x7fELF")

    with pytest.raises(SeqrError, match="The simulator does not start. .*broken: "):
        start(program=str(broken))


def test_A_program_is_found_by_the_environment_or_on_the_path(program, monkeypatch):
    monkeypatch.delenv("SEQR_SANDBOX_URL", raising=False)
    found = program(SERVES)
    monkeypatch.setenv("PATH", os.path.dirname(found) + os.pathsep + os.environ["PATH"])
    monkeypatch.delenv("SEQR_SANDBOX_PROGRAM", raising=False)
    with seqr_sandbox.open() as simulator:
        assert simulator.url == "http://127.0.0.1:9"

    monkeypatch.setenv("SEQR_SANDBOX_PROGRAM", "/nowhere/seqr-sandbox")
    with pytest.raises(SeqrError, match="SEQR_SANDBOX_PROGRAM is '/nowhere/seqr-sandbox', which is no program"):
        seqr_sandbox.open()


def test_Where_there_is_no_program_every_way_to_get_one_is_told(monkeypatch):
    monkeypatch.delenv("SEQR_SANDBOX_PROGRAM", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")

    with pytest.raises(SeqrError) as failure:
        start()

    assert all(way in str(failure.value) for way in ["SEQR_SANDBOX_PROGRAM", "PATH", "npm", "SEQR_SANDBOX_URL"])


def test_With_an_address_in_the_environment_nothing_is_started(monkeypatch):
    monkeypatch.setenv("SEQR_SANDBOX_PROGRAM", "/nowhere")
    monkeypatch.setenv("SEQR_SANDBOX_URL", "https://example.com/seqr/")

    with seqr_sandbox.open() as simulator:
        assert simulator.url == "https://example.com/seqr"


def test_A_process_that_does_not_close_its_simulator_ends_all_the_same(program, temporary):
    ended = host(program(SERVES), "print(simulator.url)", temporary)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "http://127.0.0.1:9\n", "")
    assert list(temporary.iterdir()) == []


def test_A_program_ends_when_the_process_that_started_it_is_killed(program, tmp_path, temporary):
    note = tmp_path / "ended"
    serves = program(SERVES + f"open({str(note)!r}, 'w').close()")

    ended = host(serves, f"os.kill(os.getpid(), {int(signal.SIGKILL)})", temporary)

    assert ended.returncode == -signal.SIGKILL
    late = time.monotonic() + 10
    while not note.exists():
        assert time.monotonic() < late, "The program goes on."
        time.sleep(0.01)


def test_A_fork_leaves_the_simulator_to_its_parent(program, temporary):
    ended = host(program(SERVES), "if os.fork() == 0:\n    sys.exit(0)\nos.wait()\nprint(simulator._running._process.poll())", temporary)

    assert (ended.stdout, ended.stderr) == ("None\n", "")
