"""One sendInvoice to each URL by suds, as README.md says.   usage: suds_call.py WSDL URL..."""
import logging
import sys
from decimal import Decimal

from suds.client import Client

CONTEXT = {
    "channel": "WS", "clientId": "Example Shop", "clientReference": "Shop backend 1.0", "clientRequestTimeout": 0,
    "initiatorPrincipalId": {"id": "public_test_shop_terminal", "type": "TERMINALID"}, "password": "12345678",
}
INVOICE = {
    "acknowledgmentMode": "NO_ACKNOWLEDGMENT", "title": "Example Shop",
    "totalAmount": {"currency": "SEK", "value": Decimal("199.90")},
}


def outcome(service):
    try:
        answer = service.sendInvoice(CONTEXT, INVOICE)
    except Exception as error:  # whatever the caller gets
        return f"error\t{type(error).__name__}\t{error}"
    if not hasattr(answer, "resultCode"):
        return f"nothing\t{answer!r}"
    return f"answer\t{answer.resultCode}\t{getattr(answer, 'invoiceReference', '')}"


logging.disable()
clients = {}
for url in sys.argv[2:]:
    if url not in clients:
        clients[url] = Client("file://" + sys.argv[1], location=url, cache=None, timeout=10)
    print(outcome(clients[url].service).replace("\n", " "))
