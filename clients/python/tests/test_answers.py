import pickle
from datetime import datetime, timedelta, timezone

import pytest

from seqr_sandbox import SeqrError, SeqrTimeoutError, SeqrVerificationError, connect

JSON = "application/json; charset=utf-8"


@pytest.fixture
def sandbox(server):
    """A sandbox whose simulator says yes to everything."""
    return connect(server(lambda *_: (200, JSON, {}))).sandbox(name="any")


def test_A_list_is_read_page_by_page_up_to_its_limit(server):
    asked = []

    def answer(method, path, *_):
        asked.append(path)
        before = int(path.partition("&before=")[2] or 3)
        return 200, JSON, {"items": [{"id": before}], "next": str(before - 1) if before > 1 else None}

    sandbox = connect(server(answer) + "/").sandbox(name="pages")

    assert [entry["id"] for entry in sandbox.journal({"operation": "a b"})] == [3, 2, 1]
    assert [entry["id"] for entry in sandbox.journal({"limit": 2})] == [3, 2]
    assert asked[1:3] == [
        "/@pages/sandbox/journal?operation=a+b&limit=500", "/@pages/sandbox/journal?operation=a+b&limit=500&before=2"]
    assert asked[4:] == ["/@pages/sandbox/journal?limit=2", "/@pages/sandbox/journal?limit=1&before=2"]


def test_The_token_is_sent_and_the_body_as_it_is(server):
    seen = []
    url = server(lambda method, path, headers, body: seen.append((headers["Authorization"], headers["Content-Type"], body)) or (204, JSON, ""))

    assert connect(url, "token-12345").request("POST", "/sandbox/any", {"name": "Çå", "seed": 0}) is None
    assert connect(url).request("PUT", "/sandbox/any", "name: Çå") is None
    assert seen == [
        ("Bearer token-12345", "application/json", '{"name": "\\u00c7\\u00e5", "seed": 0}'), (None, "application/yaml", "name: Çå")]


def test_A_path_may_have_any_letters_and_a_simulator_a_prefix(server):
    seen = []
    url = server(lambda method, path, *_: seen.append(path) or (200, "text/plain", "Räksmörgås"))

    assert connect(f"{url}/seqr/").request("GET", "/sandbox/x y?ä=%41&b") == "Räksmörgås"
    assert seen == ["/seqr/sandbox/x%20y?%C3%A4=%41&b"]


def test_The_environments_proxy_is_not_asked(server, monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")

    assert connect(server(lambda *_: (200, JSON, {"status": "ready"}))).request("GET", "/sandbox/health") == {"status": "ready"}


@pytest.mark.parametrize("kind, body, told", [
    ("text/html", "<h1>Bad gateway</h1>", "The simulator refuses (502). GET /sandbox/health was answered with 502, without a reason."),
    ("application/problem+json", '{"title":"Busy","detail":"Again later."}', "Busy (502). Again later."),
    ("application/problem+json", '{"title":', "The simulator refuses (502). GET /sandbox/health was answered with 502, without a reason."),
    (JSON, "[]", "The simulator refuses (502). GET /sandbox/health was answered with 502, without a reason."),
])
def test_A_refusal_is_told(server, kind, body, told):
    with pytest.raises(SeqrError) as refused:
        connect(server(lambda *_: (502, kind, body))).request("GET", "/sandbox/health")

    assert (str(refused.value), refused.value.status) == (told, 502)


def test_An_answer_that_is_no_JSON_is_told(server):
    with pytest.raises(SeqrError, match="answer is not understood.*version of this package") as refused:
        connect(server(lambda *_: (200, JSON, '{"a":'))).request("GET", "/sandbox/health")

    assert refused.value.status == 200


def test_A_connection_that_is_cut_is_told(server):
    url = server(lambda *_: None)
    with pytest.raises(SeqrError, match=f"does not answer. GET {url}/sandbox/health: Remote end closed") as cut:
        connect(url).request("GET", "/sandbox/health")

    assert cut.value.status is None


@pytest.mark.parametrize("wrong", ["localhost:8080", "ftp://localhost", "http://", "http://a:b", "http://a?x", "", None])
def test_What_is_no_address_is_told(wrong):
    with pytest.raises(ValueError, match="like http://localhost:8080; this is"):
        connect(wrong)


@pytest.mark.parametrize("call, told", [
    (lambda on: on.pay(""), "reference of an invoice is a text that is not empty; it is ''"),
    (lambda on: on.invoice(None), "it is None"),
    (lambda on: on.clock.advance(-1), "seconds, 0 or more, a timedelta, or a text such as '20s'; it is -1"),
    (lambda on: on.clock.advance(float("nan")), "it is nan"),
    (lambda on: on.clock.set(datetime(2027, 1, 1)), "with a time zone"),
    (lambda on: on.wait_for("1", "PAID", "soon"), "A deadline is seconds"),
    (lambda on: on.verify_sequence([]), "at least one pattern"),
    (lambda on: on.verify([{}]), "verify_sequence"),
    (lambda on: on.scenarios.put("x", None), "YAML"),
    (lambda on: on.request("GET", "sandbox/clock"), "begins with a slash"),
])
def test_What_is_wrong_in_a_call_is_told_before_it_is_sent(sandbox, call, told):
    with pytest.raises(ValueError, match=told):
        call(sandbox)


@pytest.mark.parametrize("by, sent", [
    (21, "21s"), (0, "0s"), (0.25, "0.25s"), (timedelta(minutes=1, milliseconds=1), "60.001s"), ("1m30s", "1m30s"), (100, "100s")])
def test_A_duration_is_seconds_a_timedelta_or_a_text(server, by, sent):
    seen = []
    now = {"now": "2027-01-31T12:00:00.1234567Z"}
    clock = connect(server(lambda method, path, headers, body: seen.append(body) or (200, JSON, now))).sandbox(name="any").clock

    assert clock.advance(by) == datetime(2027, 1, 31, 12, 0, 0, 123456, timezone.utc)
    assert seen[1] == f'{{"by": "{sent}"}}'


@pytest.mark.parametrize("error", [
    SeqrError("Busy", "Again later.", 409, "/problems/busy"),
    SeqrVerificationError("{} once", {"verified": False, "count": 0, "entries": [], "nearest": []}),
    SeqrTimeoutError("It is late.", {"status": "ISSUED"}),
])
def test_An_error_gets_through_to_another_process(error):
    copy = pickle.loads(pickle.dumps(error))

    assert (type(copy), str(copy), vars(copy)) == (type(error), str(error), vars(error))
