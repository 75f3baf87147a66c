"""
Refunds. Each is saved before it is sent. One without an answer is in doubt: it counts as given back, is never sent
again by itself, and a person looks it up in SEQR's reports.
"""

from decimal import Decimal

from seqr import NoAnswer, leaves_doubt, seqr
from store import save


def refund(order, id, amount):
    """Gives back the amount, or all that is left. Returns the refund, or None if there is not so much to give back."""
    known = order["refunds"].get(id)
    if known and known["state"] != "refused":
        return known
    left = Decimal(order["amount"]) - _given_back(order, "sending", "in doubt", "done")
    wanted = left if amount is None else Decimal(amount)
    if order["state"] != "paid" or order["reference"] is None or not 0 < wanted <= left:
        return None
    return _send(order, {"id": id, "amount": f"{wanted:.2f}", "state": "sending"})


def is_refunded(order):
    return order["state"] == "paid" and _given_back(order, "done") == Decimal(order["amount"])


def _send(order, sent):
    order = _keep(order, sent)
    total = {"currency": order["currency"], "value": Decimal(sent["amount"])}
    invoice = {"title": f"Refund {sent['id']}", "clientInvoiceId": order["id"], "totalAmount": total}
    try:
        answer = seqr("refundPayment", ersReference=order["reference"], invoice=invoice)
    except NoAnswer:
        outcome = {"state": "in doubt"}
    else:
        outcome = _outcome(answer)
    done = {**sent, **outcome}
    _keep(order, done)
    return done


def _outcome(answer):
    if answer.resultCode == 0:
        return {"state": "done", "reference": answer.ersReference}
    return {"state": "in doubt" if leaves_doubt(answer.resultCode) else "refused"}


def _keep(order, refund):
    return save(order, refunds={**order["refunds"], refund["id"]: refund})


def _given_back(order, *states):
    return sum(Decimal(refund["amount"]) for refund in order["refunds"].values() if refund["state"] in states)
