"""A web shop that is paid with SEQR. Run it with: python3 server.py 9000"""

import json
import re
import sys
import time
import traceback
from datetime import datetime
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import settings
from orders import ask, bill_again, cancel, look_after, notified, place, returned
from refunds import is_refunded, refund
from seqr import NoAnswer
from store import Busy, alone, is_order, load, order_ids


def order_answer(status, order):
    """An answer is a status and a body. The order is shown as its customer may see it."""
    state = "unsure" if order["state"] == "sending" else order["state"]
    return status, {
        "id": order["id"],
        "state": "refunded" if is_refunded(order) else state,
        "reference": order["reference"],
        "link": order["link"] if state == "open" else None,
    }


def handle_order(sent, now):
    """POST /orders. The same order may be posted again; it gets no second bill."""
    id, amount, currency = sent.get("id"), sent.get("amount"), sent.get("currency")
    if not is_id(id) or not is_amount(amount) or not re.fullmatch("[A-Z]{3}", str(currency)):
        return 400, {"error": "An order has an id, an amount with at most two decimals, and a currency."}
    with alone(id):
        if not is_order(id):
            return order_answer(201, place(id, str(amount), currency, now))
        known = load(id)
        if Decimal(known["amount"]) != Decimal(str(amount)) or known["currency"] != currency:
            return 409, {"error": f"Order '{id}' is another purchase."}
        return order_answer(200, known)


def handle_change(id, change, now):
    """Does something to an order. Without an answer from SEQR, the order is as it was saved last."""
    with alone(id):
        try:
            return order_answer(200, change(load(id), now))
        except NoAnswer:
            return order_answer(200, load(id))


def handle_refund(order, sent):
    id, amount = sent.get("id"), sent.get("amount")
    if not is_id(id) or not (amount is None or is_amount(amount)):
        return 400, {"error": "A refund has an id, and an amount or none."}
    with alone(order):
        refunded = refund(load(order), id, None if amount is None else str(amount))
    return (200, refunded) if refunded else (409, {"error": "There is not so much to give back."})


def handle_notification(id, key, invoice, now):
    """SEQR gives up after 5 s. While another request asks about the order, SEQR is told to notify again, 10 s later."""
    try:
        with alone(id, patience=1):
            return notified(load(id), key, invoice, now), {}
    except (NoAnswer, Busy):
        return 503, {}


def handle_cron(now):
    """Call it each minute, and let nobody else reach it."""
    for id in order_ids():
        handle_change(id, look_after, now)
    return 200, {}


def is_id(text):
    return isinstance(text, str) and re.fullmatch("[A-Za-z0-9_-]{1,64}", text) is not None


def is_amount(amount):
    is_written = isinstance(amount, (str, int, float)) and not isinstance(amount, bool)
    return is_written and re.fullmatch(r"[0-9]{1,9}(\.[0-9]{1,2})?", str(amount)) is not None


CHANGES = {
    "GET orders": ask,
    "GET back": returned,
    "POST orders cancel": cancel,
    "POST orders again": bill_again,
}


def handle(method, path, query, body, now):
    page, *rest = path.strip("/").split("/")
    named, *action = rest or [None]
    call = " ".join([method, page, *action])  # without the order's id
    if call == "GET health":
        return 200, {"status": "ready"}
    if call == "POST cron":
        return handle_cron(now)
    if call == "POST orders" and named is None:
        return handle_order(json_of(body), now)

    id = named if page == "orders" else query.get("order")
    if not is_id(id) or not is_order(id):
        return 404, {"error": "There is no such order."}
    if call in CHANGES:
        return handle_change(id, CHANGES[call], now)
    if call == "POST orders refunds":
        return handle_refund(id, json_of(body))
    if call == "POST notification":
        return handle_notification(id, query.get("bill", ""), first(parse_qs(body)).get("invoiceReference", ""), now)
    return 404, {"error": "There is no such page."}


def json_of(body):
    try:
        read = json.loads(body)
    except ValueError:
        read = None
    return read if isinstance(read, dict) else {}


def first(query):
    return {name: values[0] for name, values in query.items()}


class Shop(BaseHTTPRequestHandler):
    def answer(self):
        try:
            status, body = handle(self.command, *self.asked())
        except Exception:
            traceback.print_exc()
            status, body = 500, {"error": "The shop made an error."}
        content = f"{json.dumps(body)}\n".encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Connection", "close")  # said aloud: some clients keep even a connection of HTTP/1.0
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = answer

    def asked(self):
        address = urlsplit(self.path)
        query = first(parse_qs(address.query))
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode(errors="replace")
        told = self.headers.get("X-Now") or query.get("now")
        # A test says what time it is.
        now = datetime.fromisoformat(told).timestamp() if settings.TEST_CLOCK and told else time.time()
        return address.path, query, body, now

    def log_message(self, *_):
        pass  # the order's keys stand in the paths


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128


if __name__ == "__main__":
    with Server(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 9000), Shop) as server:
        print("The shop is open.", flush=True)
        server.serve_forever()
