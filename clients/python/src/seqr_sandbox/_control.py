"""Calls of the control API."""

import json
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from typing import Any, Dict, List, Optional, Tuple
from urllib.parse import quote, urlencode, urlsplit

from ._errors import SeqrError

_PATIENCE = 5 * 60  # seconds
_PAGE = 500
_IN_TARGETS = "/?&=%:@+,;~!$'()*"


class Control:
    """
    Calls the control API. Each failure is a SeqrError that says what was asked. Thread-safe: a call has a connection
    of its own. urllib's openers would send calls of this machine's own address to the proxy of the environment.
    """

    def __init__(self, base: str, token: Optional[str], prefix: str = "") -> None:
        self.base = base
        self._token = token
        self._prefix = prefix

    def below(self, sandbox: str) -> "Control":
        return Control(self.base, self._token, f"/@{sandbox}")

    def request(self, method: str, path: str, body: Any = None) -> Any:
        """
        Asks, and returns the answer: JSON as plain values, other content as text, and None for no content. A body that
        is a text is YAML, the only text that the control API takes.
        """
        if not path.startswith("/"):
            raise ValueError(f"A path begins with a slash, as in /sandbox/health; it is '{path}'.")
        what = f"{method} {self._prefix}{path}"
        status, kind, content = self._send(method, path, body)
        is_json = kind.partition(";")[0].strip().lower().endswith("json")
        if not 200 <= status <= 299:
            raise _refusal(what, status, content if is_json else b"")
        if not content:
            return None
        if not is_json:
            return content.decode(errors="replace")
        try:
            return json.loads(content)
        except ValueError as error:
            raise SeqrError(
                "The simulator's answer is not understood",
                f"{what}: {error}. Is it of the version of this package?",
                status) from error

    def list(self, path: str, query: Dict[str, Any], most: Optional[int] = None) -> "List[Any]":
        """All items of a list, page by page, newest first."""
        items: List[Any] = []
        before: Dict[str, Any] = {}
        while True:
            limit = _PAGE if most is None else min(_PAGE, most - len(items))
            page = self.request("GET", f"{path}?{urlencode({**query, 'limit': limit, **before})}")
            items += page["items"]
            if page["next"] is None or (most is not None and len(items) >= most):
                return items
            before = {"before": page["next"]}

    def _send(self, method: str, path: str, body: Any) -> Tuple[int, str, bytes]:
        address = urlsplit(self.base)
        target = quote(f"{address.path}{self._prefix}{path}", safe=_IN_TARGETS)
        headers = {"Accept": "application/json, */*;q=0.5"}
        content = None
        if body is not None:
            content = (body if isinstance(body, str) else json.dumps(body)).encode()
            headers["Content-Type"] = "application/yaml" if isinstance(body, str) else "application/json"
        if self._token:
            headers["Authorization"] = f"Bearer {self._token}"
        kind = HTTPSConnection if address.scheme == "https" else HTTPConnection
        connection = kind(address.hostname or "", address.port, timeout=_PATIENCE)
        try:
            connection.request(method, target, content, headers)
            response: HTTPResponse = connection.getresponse()
            return response.status, response.getheader("Content-Type") or "", response.read()
        except (OSError, HTTPException) as error:
            asked = f"{method} {address.scheme}://{address.netloc}{target}"
            raise SeqrError("The simulator does not answer", f"{asked}: {error or type(error).__name__}") from error
        finally:
            connection.close()


def _refusal(what: str, status: int, content: bytes) -> SeqrError:
    try:
        problem = json.loads(content)
    except ValueError:
        problem = None
    if not isinstance(problem, dict):
        problem = {}  # then the status describes the problem
    return SeqrError(
        problem.get("title") or "The simulator refuses",
        problem.get("detail") or f"{what} was answered with {status}, without a reason.",
        status,
        problem.get("type"))
