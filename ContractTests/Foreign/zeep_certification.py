#!/usr/bin/env python3
"""SEQR's certification procedure for a web shop with zeep alone, while seqr-sandbox certify --guided watches and pays.

usage: zeep_certification.py WSDL_URL
"""
import sys
import time
from decimal import Decimal

from zeep import Client

SEK = {"currency": "SEK", "value": Decimal("20.49")}
ROW = {"itemDescription": "Kaffe", "itemQuantity": Decimal(1), "itemTotalAmount": SEK}
INVOICE = {"acknowledgmentMode": "NO_ACKNOWLEDGMENT", "title": "Kaffe", "invoiceRows": {"invoiceRow": [ROW]}, "totalAmount": SEK}


def context(password, **principal):
    return {"clientId": "zeep", "clientReference": "zeep-1", "clientRequestTimeout": 0, "initiatorPrincipalId": principal, "password": password}


SHOP, OFFICE = context("12345678", id="public_test_shop_terminal", type="TERMINALID"), context("1234", id="public_test_shop", type="RESELLERUSER", userId="9900")
seqr = Client(sys.argv[1]).service


def send():
    return seqr.sendInvoice(context=SHOP, invoice=INVOICE).invoiceReference


def ask(reference, times):
    version = 0
    for _ in range(times):
        told = seqr.getPaymentStatus(context=SHOP, invoiceReference=reference, invoiceVersion=version)
        if told.status != "ISSUED":
            return told
        version = told.version
        time.sleep(1)


paid = ask(send(), times=30)
ask(send(), times=6)  # left open: whoever watches moves the clock by half a minute
seqr.submitPaymentReceipt(context=SHOP, ersReference=paid.ersReference)
canceled = send()
ask(canceled, times=1)
seqr.cancelInvoice(context=SHOP, invoiceReference=canceled)
seqr.refundPayment(context=SHOP, ersReference=ask(send(), times=30).ersReference, invoice=INVOICE)
seqr.markTransactionPeriod(context=OFFICE)
