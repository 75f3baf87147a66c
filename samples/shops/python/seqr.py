"""SEQR's SOAP service. A call is sent once. Either SEQR answers with a resultCode, or the call raises NoAnswer."""

import os
import threading
from contextlib import contextmanager

import requests
from zeep import Client, Transport
from zeep.wsdl import Document

import settings

PATIENCE = 8  # seconds

CONTEXT = {
    "channel": "PYTHON",
    "clientId": "Sample shop",
    "clientReference": "sample-shop-python",
    "clientRequestTimeout": 0,
    "initiatorPrincipalId": {"id": settings.TERMINAL, "type": "TERMINALID"},
    "password": settings.PASSWORD,
}


class NoAnswer(Exception):
    """There was no usable answer. SEQR may have carried the call out."""


def seqr(operation, **members):
    """Calls an operation. The answer has a resultCode; it is 0 if SEQR did what it was asked for."""
    try:
        with _transport() as transport:
            contract = _contract(transport)
            [binding] = contract.bindings
            service = Client(contract, transport=transport).create_service(binding, settings.SEQR_URL)
            answer = service[operation](context=CONTEXT, **members)
    except Exception as trouble:  # of zeep, requests or lxml, or of what zeep makes of an answer that is none
        raise NoAnswer(f"{operation}: {trouble!r}") from trouble
    if answer is None or answer.resultCode is None:  # a body without anything, or an element without a number
        raise NoAnswer(f"{operation}: no resultCode")
    return answer


def leaves_doubt(code):
    """Whether a refusal leaves open if the call was carried out: it is pending, a system error, or not SEQR's own."""
    return code in (1, 90) or code > 99


@contextmanager
def _transport():
    """Connections of their own for each call: one that was kept may be closed just when the next call is sent."""
    with requests.Session() as session:
        session.max_redirects = 0  # else a 307 sends the bill, with the password, to wherever it leads
        yield Transport(timeout=PATIENCE, operation_timeout=PATIENCE, session=session)


_reading = threading.Lock()
_read = None


def _contract(transport):
    """The WSDL. It is fetched once and kept, so that a shop that starts again can ask about its orders at once."""
    global _read
    with _reading:
        if _read is None:
            file = os.path.join(settings.DATA, "seqr.wsdl")
            if not os.path.exists(file):
                with open(f"{file}.new", "wb") as new:
                    new.write(transport.load(f"{settings.SEQR_URL}?wsdl"))
                Document(f"{file}.new", transport)  # raises if it was cut off
                os.replace(f"{file}.new", file)
            _read = Document(file, transport)
        return _read
