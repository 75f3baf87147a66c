package shop;

import static shop.Seqr.members;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Refunds. Each is saved before it is sent. One without an answer is in doubt: it counts as given back, is never sent again by itself, and
 * a person looks it up in SEQR's reports.
 */
final class Refunds {
    private Refunds() {
    }

    /** Gives back the amount, or all that is left. Returns the refund, or null if there is not so much to give back. */
    static Order.Refund refund(Order order, String id, String amount) {
        var known = order.refunds.get(id);
        if (known != null && !known.state.equals("refused")) {
            return known;
        }
        var left = new BigDecimal(order.amount).subtract(order.givenBack("sending", "in doubt", "done"));
        var wanted = amount == null ? left : new BigDecimal(amount);
        if (!order.is("paid") || order.reference == null || wanted.signum() <= 0 || wanted.compareTo(left) > 0) {
            return null;
        }
        var refund = new Order.Refund();
        refund.id = id;
        refund.amount = wanted.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
        refund.state = "sending";
        order.refunds.put(id, refund);
        Store.save(order);
        send(order, refund);
        Store.save(order);
        return refund;
    }

    private static void send(Order order, Order.Refund refund) {
        var total = members("currency", order.currency, "value", refund.amount);
        var invoice = members("title", "Refund " + refund.id, "clientInvoiceId", order.id, "totalAmount", total);
        try {
            var answer = Seqr.call("refundPayment", "ersReference", order.reference, "invoice", invoice);
            refund.state = answer.resultCode() == 0 ? "done" : answer.leavesDoubt() ? "in doubt" : "refused";
            refund.reference = answer.resultCode() == 0 ? answer.text("ersReference") : null;
        } catch (NoAnswer nothing) {
            refund.state = "in doubt";
        }
    }
}
