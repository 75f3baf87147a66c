"""What stands in for the simulator: a program that does what it is told, and a server that answers what it is told."""

import json
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]


@pytest.fixture
def program(tmp_path):
    """Makes a program of a script."""
    def make(script, name="seqr-sandbox"):
        folder = tmp_path / "program"
        folder.mkdir(exist_ok=True)
        path = folder / name
        path.write_text(f"#!{sys.executable}\n{script}", encoding="utf-8")
        path.chmod(0o755)
        return str(path)
    return make


@pytest.fixture
def server():
    """Makes a server that answers each request by a function: (method, path, headers, body) -> (status, type, body)."""
    started = []

    def make(answer):
        class Handler(BaseHTTPRequestHandler):
            def handle_one_request(self):
                self.raw_requestline = self.rfile.readline()
                if not self.raw_requestline or not self.parse_request():
                    return
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                told = answer(self.command, self.path, self.headers, body.decode())
                if told is None:
                    self.close_connection = True  # cut
                    return
                status, kind, content = told
                content = (content if isinstance(content, str) else json.dumps(content)).encode()
                self.send_response(status)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, *_):
                pass

        http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=http.serve_forever, args=(0.01,))
        thread.start()
        started.append((http, thread))
        return f"http://127.0.0.1:{http.server_port}"

    yield make
    for http, thread in started:
        http.shutdown()
        thread.join()
        http.server_close()
