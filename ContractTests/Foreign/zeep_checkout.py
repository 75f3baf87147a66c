#!/usr/bin/env python3
"""A checkout by a merchant whose backend is Python with zeep: bill, pay, ask, refund.

usage: zeep_checkout.py WSDL_URL CONTROL_URL     exit status 0 when every step came out, else 1
"""
import urllib.request
from datetime import datetime, timezone
from decimal import Decimal

from zeep import Client

from zeep_steps import expect, run, sek

CONTEXT = {
    "channel": "PYTHON",
    "clientId": "zeep",
    "clientReference": "zeep-1",
    "clientRequestTimeout": 0,
    "initiatorPrincipalId": {"id": "public_test_shop_terminal", "type": "TERMINALID"},
    "password": "12345678",
}


def row(description, value):
    return {"itemDescription": description, "itemQuantity": Decimal(1), "itemTotalAmount": sek(value)}


def invoice():
    return {
        "paymentMode": "IMMEDIATE_DEBIT",
        "acknowledgmentMode": "NO_ACKNOWLEDGMENT",
        "issueDate": datetime.now(timezone.utc),
        "title": "Räksmörgås & kaffe",
        "clientInvoiceId": "zeep-1",
        "invoiceRows": {"invoiceRow": [row("Räksmörgås", "129.50"), row("Kaffe <stor>", "20.49")]},
        "totalAmount": sek("149.99"),
        "cashierId": "1",
    }


def pay(control, reference):
    url = f"{control.rstrip('/')}/sandbox/invoices/{reference}/pay"
    with urllib.request.urlopen(urllib.request.Request(url, method="POST"), timeout=10) as answer:
        print(f"pay: HTTP {answer.status}")


def checkout(wsdl, control):
    service = Client(wsdl).service

    sent = service.sendInvoice(context=CONTEXT, invoice=invoice())
    expect("sendInvoice resultCode", sent.resultCode, 0)
    reference = sent.invoiceReference
    expect("sendInvoice invoiceQRCode", sent.invoiceQRCode, f"HTTP://SEQR.SE/R{reference}")

    open_bill = service.getPaymentStatus(context=CONTEXT, invoiceReference=reference, invoiceVersion=0)
    expect("getPaymentStatus status", open_bill.status, "ISSUED")
    expect("getPaymentStatus ersReference", open_bill.ersReference, None)

    pay(control, reference)

    paid = service.getPaymentStatus(context=CONTEXT, invoiceReference=reference, invoiceVersion=open_bill.version)
    expect("getPaymentStatus status", paid.status, "PAID")
    expect("getPaymentStatus version", paid.version > open_bill.version, True)
    expect("receipt paymentReference", paid.receipt.paymentReference, paid.ersReference)
    expect("receipt rows", [r.itemTotalAmount.value for r in paid.receipt.invoice.invoiceRows.invoiceRow],
           [Decimal("129.50"), Decimal("20.49")])

    part = {"title": "Kaffe", "totalAmount": sek("20.49")}
    refund = service.refundPayment(context=CONTEXT, ersReference=paid.ersReference, invoice=part)
    expect("refundPayment resultCode", refund.resultCode, 0)
    expect("refundPayment has an ersReference of its own", refund.ersReference not in (None, paid.ersReference), True)


if __name__ == "__main__":
    run(__doc__, checkout)
