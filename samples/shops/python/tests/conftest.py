"""The shop as a process of its own, with data of its own, for one test."""

import json
import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from urllib.error import HTTPError

import pytest


class Shop:
    def __init__(self, url):
        self._url = url

    def order(self, id, amount):
        return self._call("POST", "/orders", {"id": id, "amount": amount, "currency": "SEK"})

    def look(self, id):
        return self._call("GET", f"/orders/{id}")

    def come_back(self, id):
        return self._call("GET", f"/back?order={id}")

    def refund(self, id, refund, amount=None):
        return self._call("POST", f"/orders/{id}/refunds", {"id": refund, "amount": amount})

    def _call(self, method, path, body=None):
        content = None if body is None else json.dumps(body).encode()
        try:
            with urllib.request.urlopen(urllib.request.Request(self._url + path, content, method=method)) as answer:
                return json.load(answer)
        except HTTPError as refused:
            return json.load(refused)


@pytest.fixture
def shop(seqr, tmp_path):
    """A shop that is paid at the test's own SEQR."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    environment = {**os.environ, "SEQR_URL": seqr.endpoint, "SHOP_URL": url, "DATA": str(tmp_path)}
    process = subprocess.Popen(
        [sys.executable, "server.py", str(port)], cwd=Path(__file__).parents[1], env=environment, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "The shop is open.\n"
        yield Shop(url)
    finally:
        process.kill()
        process.communicate()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
