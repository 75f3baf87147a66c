#!/usr/bin/env python3
"""A reseller whose system is Python with zeep tops up a phone, transfers money, and looks at both.

usage: zeep_money.py WSDL_URL CONTROL_URL     exit status 0 when every step came out, else 1
"""
import json
import urllib.request
from decimal import Decimal

from zeep import Client

from zeep_steps import expect, run, sek

RESELLER = {"id": "public_test_shop", "type": "RESELLERUSER", "userId": "9900"}
CONTEXT = {
    "channel": "PYTHON",
    "clientId": "zeep",
    "clientReference": "zeep-1",
    "clientRequestTimeout": 0,
    "initiatorPrincipalId": RESELLER,
    "password": "1234",
}


def show(control, path):
    with urllib.request.urlopen(f"{control.rstrip('/')}/sandbox/{path}", timeout=10) as answer:
        return json.load(answer)


def move(wsdl, control):
    service = Client(wsdl).service
    number = show(control, "payers/payer-1")["msisdn"]

    def balance():
        told = service.requestPrincipalInformation(context=CONTEXT, principalId=RESELLER)
        expect("requestPrincipalInformation resultCode", told.resultCode, 0)
        return told.requestedPrincipal.accounts.account[0].balance.value

    before = balance()
    topup = service.requestTopup(
        context=CONTEXT,
        senderPrincipalId=RESELLER,
        topupPrincipalId={"id": number, "type": "SUBSCRIBERMSISDN"},
        senderAccountSpecifier={"accountId": "public_test_shop", "accountTypeId": "RESELLER"},
        topupAccountSpecifier={"accountId": number, "accountTypeId": "AIRTIME"},
        productId="TOPUP",
        amount=sek("25.50"))
    expect("requestTopup resultCode", topup.resultCode, 0)
    expect("requestTopup topupAmount", topup.topupAmount.value, Decimal("25.50"))
    expect("requestTopup topupPrincipal", topup.topupPrincipal.principalId.id, number)
    expect("requestTopup balance", topup.senderPrincipal.accounts.account[0].balance.value, before - Decimal("25.50"))
    expect("the top-up's order", show(control, f"orders/{topup.ersReference}")["kind"], "TOPUP")

    transfer = service.requestTransfer(
        context=CONTEXT,
        senderPrincipalId=RESELLER,
        receiverPrincipalId={"id": "payer-1", "type": "CUSTOMERID"},
        amount=sek("10"))
    expect("requestTransfer resultCode", transfer.resultCode, 0)
    expect("requestTransfer receivedAmount", transfer.receivedAmount.value, Decimal("10"))
    expect("requestTransfer receiver", transfer.receiverPrincipal.principalId.id, "payer-1")
    expect("requestTransfer has a reference of its own", transfer.ersReference not in (None, topup.ersReference), True)
    expect("balance", balance(), before - Decimal("35.50"))

    refused = service.requestTransfer(
        context=CONTEXT, senderPrincipalId=RESELLER, receiverPrincipalId=RESELLER, amount=sek("10"))
    expect("requestTransfer to oneself", (refused.resultCode, refused.resultDescription), (30, "INVALID_RECEIVER_PRINCIPAL_ID"))


if __name__ == "__main__":
    run(__doc__, move)
