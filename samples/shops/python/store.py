"""The orders, each in a JSON file. A file is replaced as a whole, so that a kill leaves the old one or the new one."""

import json
import os
import threading
from contextlib import contextmanager

import settings

FOLDER = os.path.join(settings.DATA, "orders")
os.makedirs(FOLDER, exist_ok=True)


class Busy(Exception):
    """Another request works on the order for too long."""


_locks = {}
_locking = threading.Lock()


@contextmanager
def alone(id, patience=-1):
    """While it lasts, no other request works on the order. Raises Busy if that is not so in patience seconds."""
    with _locking:
        lock = _locks.setdefault(id, threading.Lock())
    if not lock.acquire(timeout=patience):
        raise Busy
    try:
        yield
    finally:
        lock.release()


def is_order(id):
    return os.path.exists(_file(id))


def load(id):
    """
    The order. Call it in alone(). What is still being sent although nobody else works on the order was interrupted by
    the end of the program: SEQR may have it or not.
    """
    order = _read(id)
    if order["state"] == "sending":
        order["state"] = "unsure"
    for refund in order["refunds"].values():
        if refund["state"] == "sending":
            refund["state"] = "in doubt"
    return order


def save(order, **changes):
    order = {**order, **changes}
    new = f"{_file(order['id'])}.new"
    with open(new, "w", encoding="utf-8") as file:
        json.dump(order, file, indent=2)
    os.replace(new, _file(order["id"]))  # survives a kill; to survive a power cut, fsync the file first
    return order


def order_ids():
    """The ids of all orders, the latest bill last."""
    orders = [_read(name[:-len(".json")]) for name in os.listdir(FOLDER) if name.endswith(".json")]
    return [order["id"] for order in sorted(orders, key=lambda order: order["billed"])]


def _read(id):
    with open(_file(id), encoding="utf-8") as file:
        return json.load(file)


def _file(id):
    return os.path.join(FOLDER, f"{id}.json")
