def test_An_order_is_paid_through_the_link_and_part_of_it_is_given_back(seqr, shop):
    order = shop.order("a1", "149.90")
    assert order["state"] == "open"

    payer = seqr.payer()
    invoice = payer.scan(order["link"])["reference"]  # the app opens the link
    payer.confirm()

    # SEQR notifies the shop, which asks for the status. That acknowledges the payment.
    seqr.verify({"kind": "notification-attempt", "invoice": invoice, "status": 200}, within=10)
    paid = shop.come_back("a1")
    assert paid["state"] == "paid"
    assert paid["reference"] == seqr.invoice(invoice)["ersReference"]
    shop.look("a1")
    seqr.verify({"operation": "getPaymentStatus", "response": {"status": "PAID"}}, times=1)  # not again

    assert shop.refund("a1", "a1-back", "49.90")["state"] == "done"
    seqr.verify({"operation": "refundPayment", "result": "SUCCESS", "request": {"ersReference": paid["reference"]}}, times=1)
    seqr.clock.advance("1h")
    assert seqr.invoice(invoice)["status"] == "PAID"
