BUSY = """
name: busy
description: SEQR is too busy for the first question.
calls:
  - on: getPaymentStatus
    nth: 1
    result: SYSTEM_BUSY
"""


def test_An_order_that_the_payer_turns_down_is_not_paid(seqr, shop):
    payer = seqr.payer("payer-2")
    payer.scan(shop.order("b1", "20.00")["link"])
    payer.cancel()

    assert shop.come_back("b1")["state"] == "unpaid"
    assert "not so much to give back" in shop.refund("b1", "b1-back")["error"]
    seqr.verify({"operation": "refundPayment"}, times=0)


def test_An_order_stays_open_while_SEQR_is_too_busy_to_answer_and_is_paid_then(seqr, shop):
    seqr.scenarios.put("busy", BUSY)
    seqr.scenarios.use("busy")
    shop.order("c1", "20.00")
    assert shop.look("c1")["state"] == "open"

    [invoice] = seqr.invoices()
    seqr.pay(invoice["reference"])
    seqr.verify({"operation": "getPaymentStatus", "response": {"status": "PAID"}}, within=10)
    assert shop.look("c1")["state"] == "paid"
