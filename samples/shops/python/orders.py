"""
What happens to an order. Each function gets an order on which nobody else works, saves it, and returns it.

States: sending (its bill is on the way), open, paid, unpaid (canceled, failed, reversed or refused), and unsure:
sendInvoice had no answer, so that SEQR may have a bill or not. Nothing is sent again by itself.
"""

import secrets
from datetime import datetime, timezone
from decimal import Decimal

import settings
from seqr import NoAnswer, leaves_doubt, seqr
from store import save

ABANDONED_AFTER = 15 * 60  # seconds
ENDS = {"PAID": "paid", "CANCELED": "unpaid", "FAILED": "unpaid"}


def place(id, amount, currency, now):
    order = {"id": id, "amount": amount, "currency": currency, "reference": None}
    return _send_bill({**order, "key": None, "former_keys": [], "refunds": {}}, now)


def bill_again(order, now):
    """A person asked for a new bill. The payer can no longer pay the bill before it, or never got its link."""
    return _send_bill(order, now) if order["state"] in ("unpaid", "unsure") else order


def _send_bill(order, now):
    """Saves first and sends then: if the program ends in between, the next one knows that there may be a bill."""
    former = order["former_keys"] + ([order["key"]] if order["key"] else [])
    key = secrets.token_hex(16)  # tells this bill's notifications from those of the bills before it
    order = save(
        order, state="sending", billed=now, key=key, former_keys=former, invoice=None, version=0, link=None)
    try:
        answer = seqr("sendInvoice", invoice=_invoice_of(order))
    except NoAnswer:
        return save(order, state="unsure")
    if answer.resultCode != 0 or not answer.invoiceReference or not answer.invoiceQRCode:
        is_refused = answer.resultCode != 0 and not leaves_doubt(answer.resultCode)
        return save(order, state="unpaid" if is_refused else "unsure")
    link = "seqr:" + answer.invoiceQRCode.removeprefix("HTTP:")
    return save(order, state="open", invoice=answer.invoiceReference, link=link)


def _invoice_of(order):
    total = {"currency": order["currency"], "value": Decimal(order["amount"])}
    title = f"Order {order['id']}"
    return {
        "paymentMode": "IMMEDIATE_DEBIT",
        "acknowledgmentMode": "NO_ACKNOWLEDGMENT",
        "issueDate": datetime.fromtimestamp(order["billed"], timezone.utc),
        "title": title,
        "clientInvoiceId": order["id"],
        "invoiceRows": {
            "invoiceRow": [{"itemDescription": title, "itemQuantity": Decimal(1), "itemTotalAmount": total}],
        },
        "totalAmount": total,
        "cashierId": "web",
        "footer": "Thank you",
        "backURL": f"{settings.SHOP_URL}/back?order={order['id']}",
        "notificationUrl": f"{settings.SHOP_URL}/notification?order={order['id']}&bill={order['key']}",
    }


def ask(order, now):
    """Asks SEQR about an open order, and keeps the outcome. To ask acknowledges a payment."""
    if order["invoice"] is None or order["state"] != "open":
        return order
    answer = seqr("getPaymentStatus", invoiceReference=order["invoice"], invoiceVersion=order["version"])
    if answer.resultCode != 0:
        raise NoAnswer(f"getPaymentStatus was refused with {answer.resultCode}.")  # ask again later
    state = ENDS.get(answer.status, order["state"])
    version = order["version"] if answer.version is None else answer.version
    return save(order, state=state, version=version, reference=answer.ersReference if state == "paid" else None)


def returned(order, now):
    """The payer came back from the wallet. That says nothing about the outcome."""
    return ask(order, now)


def notified(order, key, invoice, now):
    """SEQR says that a bill was paid. Returns the HTTP status; SEQR notifies again after another one than 2xx."""
    if order["state"] == "unsure" and order["invoice"] is None and order["key"] == key:
        # The answer to sendInvoice was lost. Only SEQR knows the bill's key, so this is the order's bill.
        order = save(order, state="open", invoice=invoice)
    if order["invoice"] == invoice:
        ask(order, now)
        return 200
    if key not in (order["key"], *order["former_keys"]):
        return 404
    seqr("cancelInvoice", invoiceReference=invoice)  # not asked about, so that SEQR reverses a payment
    return 200


def cancel(order, now):
    """The payer may have been faster. Then the order is not canceled."""
    if order["state"] != "open":
        return order
    code = seqr("cancelInvoice", invoiceReference=order["invoice"]).resultCode
    if code in (0, 95):
        return save(order, state="unpaid")
    return ask(order, now) if code in (50, 51) else order  # it is paid, or being paid


def look_after(order, now):
    """Looks after every order from time to time: pages are closed, and notifications get lost."""
    is_abandoned = order["state"] == "open" and now - order["billed"] > ABANDONED_AFTER
    return cancel(order, now) if is_abandoned else ask(order, now)
