#!/usr/bin/env python3
"""A till in Python with zeep sells a voucher: list, reserve, buy, cancel.

usage: zeep_voucher.py WSDL_URL CONTROL_URL     exit status 0 when every step came out, else 1
"""
from decimal import Decimal

from zeep import Client

from zeep_steps import expect, run

CONTEXT = {
    "channel": "WS",
    "clientId": "public_test_shop",
    "clientRequestTimeout": 0,
    "clientUserId": "9900",
    "password": "1234",
}

DATA = {"clientComment": "zeep", "clientReference": "zeep-1", "clientTag": "POS007"}


def sell(wsdl, _control):
    service = Client(wsdl).service

    listed = service.getProductList(context=CONTEXT)
    expect("getProductList errorDescription", listed.errorDescription, "Success")
    product = listed.suppliers[1].products[0]
    expect("product", (product.name, product.customerPrice.value), ("Årskort 999KR", Decimal("999")))
    expect("getProductListCount", service.getProductListCount(context=CONTEXT).totalCount,
           sum(len(supplier.products) for supplier in listed.suppliers))

    reserved = service.reserveVoucher(context=CONTEXT, transactionData=DATA, productId=f"ean:{product.ean}")
    expect("reserveVoucher errorDescription", reserved.errorDescription, "SUCCESS")

    bought = service.buyReservedVoucher(context=CONTEXT, ersReference=reserved.ersReference, receiptFormatId="HTML")
    expect("buyReservedVoucher resultCode", bought.resultCode, 0)
    expect("the receipt has the code", bought.voucher.code in bought.receipt, True)
    again = service.buyReservedVoucher(context=CONTEXT, ersReference=reserved.ersReference, receiptFormatId="HTML")
    expect("buyReservedVoucher again", again.resultCode, 78)

    canceled = service.cancelTransaction(
        context=CONTEXT, transactionData=DATA, ersReference=bought.ersReference, reasonCode="03", reason="torn")
    expect("cancelTransaction resultCode", canceled.resultCode, 0)

    free = service.reserveVoucher(context=CONTEXT, transactionData=DATA, productId=f"sku:{product.sku}")
    given = service.cancelVoucherReservation(context=CONTEXT, ersReference=free.ersReference)
    expect("cancelVoucherReservation resultCode", given.resultCode, 0)

    report = service.executeReport(
        context=CONTEXT, transactionData=DATA, reportId="repo:///terminal/REP_TERM_RESELLER_INFO.xml", language="sv",
        parameters={"parameter": {"entry": [{"key": "resellerId", "value": "public_test_shop"}]}})
    expect("executeReport content", report.reportData.content.decode("utf-8"), report.reportData.contentString)


if __name__ == "__main__":
    run(__doc__, sell)
