"""One sendInvoice to each URL by zeep, as README.md says.   usage: zeep_call.py WSDL URL..."""
import os
import sys
from decimal import Decimal

from zeep import Client, Transport

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
        answer = service.sendInvoice(context=CONTEXT, invoice=INVOICE)
    except Exception as error:  # whatever the caller gets
        return f"error\t{type(error).__name__}\t{error}"
    if answer is None or not hasattr(answer, "resultCode"):
        return f"nothing\t{answer!r}"
    return f"answer\t{answer.resultCode}\t{answer.invoiceReference or ''}"


services = {}
for url in sys.argv[2:]:
    if url not in services:
        client = Client(sys.argv[1], transport=Transport(operation_timeout=10))
        if os.environ.get("CAREFUL"):
            client.transport.session.max_redirects = 0
        binding = next(iter(client.wsdl.bindings))
        services[url] = client.create_service(binding, url)
    print(outcome(services[url]).replace("\n", " "))
