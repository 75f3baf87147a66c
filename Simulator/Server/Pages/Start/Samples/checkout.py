# Sends an invoice, waits until it is paid, and prints the reference of the payment. Needs zeep.
import time
import uuid
from datetime import datetime, timezone
from decimal import Decimal

from zeep import Client

SANDBOX = "{address}"
seqr = Client(SANDBOX + "/soap/merchant/cashregister-2?wsdl").service
context = {
    "channel": "WEB",
    "clientId": "Example Shop",
    "clientReference": "Shop backend 1.0",
    "clientRequestTimeout": 0,
    "initiatorPrincipalId": {"id": "public_test_shop_terminal", "type": "TERMINALID"},
    "password": "12345678",
}
price = {"currency": "SEK", "value": Decimal("149.90")}

sent = seqr.sendInvoice(context=context, invoice={
    "acknowledgmentMode": "NO_ACKNOWLEDGMENT",
    "issueDate": datetime.now(timezone.utc),
    "title": "Example Shop",
    "clientInvoiceId": str(uuid.uuid4()),
    "invoiceRows": {"invoiceRow": [{"itemDescription": "Tea", "itemQuantity": Decimal(2), "itemTotalAmount": price}]},
    "totalAmount": price,
    "cashierId": "web",
})
if sent.resultCode != 0:
    raise SystemExit(f"sendInvoice answered {sent.resultCode} {sent.resultDescription}")
print(f"Pay it here: {SANDBOX}/R{sent.invoiceReference}", flush=True)

status, version = "ISSUED", 0
while status in ("ISSUED", "PENDING_ISSUER_ACKNOWLEDGE"):
    time.sleep(1)
    bill = seqr.getPaymentStatus(context=context, invoiceReference=sent.invoiceReference, invoiceVersion=version)
    status, version = bill.status, bill.version
    print(status, flush=True)
if status == "PAID":
    print("Keep this with the order:", bill.ersReference)
