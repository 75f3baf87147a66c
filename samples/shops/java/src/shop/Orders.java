package shop;

import static shop.Seqr.members;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What happens to an order. Each method gets an order on which nobody else works, saves it, and returns it. */
final class Orders {
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(15);
    private static final Map<String, String> ENDS = Map.of("PAID", "paid", "CANCELED", "unpaid", "FAILED", "unpaid");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Orders() {
    }

    static Order place(String id, String amount, String currency, Instant now) {
        var order = new Order();
        order.id = id;
        order.amount = amount;
        order.currency = currency;
        return sendBill(order, now);
    }

    /** A person asked for a new bill. The payer can no longer pay the bill before it, or never got its link. */
    static Order billAgain(Order order, Instant now) {
        return order.is("unpaid", "unsure") ? sendBill(order, now) : order;
    }

    /** Saves first and sends then: if the program ends in between, the next one knows that there may be a bill. */
    private static Order sendBill(Order order, Instant now) {
        if (order.key != null) {
            order.formerKeys.add(order.key);
        }
        order.key = new BigInteger(128, RANDOM).toString(36);
        order.state = "sending";
        order.billed = now.toEpochMilli();
        order.invoice = null;
        order.version = "0";
        order.link = null;
        Store.save(order);
        try {
            var answer = Seqr.call("sendInvoice", "invoice", invoiceOf(order));
            var code = answer.text("invoiceQRCode");
            if (answer.resultCode() == 0 && answer.text("invoiceReference") != null && code != null) {
                order.state = "open";
                order.invoice = answer.text("invoiceReference");
                order.link = code.replaceFirst("^HTTP:", "seqr:");
            } else {
                order.state = answer.resultCode() != 0 && !answer.leavesDoubt() ? "unpaid" : "unsure";
            }
        } catch (NoAnswer nothing) {
            order.state = "unsure";
        }
        return Store.save(order);
    }

    private static Map<String, Object> invoiceOf(Order order) {
        var title = "Order " + order.id;
        var total = members("currency", order.currency, "value", order.amount);
        var row = members("itemDescription", title, "itemQuantity", 1, "itemTotalAmount", total);
        return members(
            "paymentMode", "IMMEDIATE_DEBIT",
            "acknowledgmentMode", "NO_ACKNOWLEDGMENT",
            "issueDate", Instant.ofEpochMilli(order.billed),
            "title", title,
            "clientInvoiceId", order.id,
            "invoiceRows", members("invoiceRow", row),
            "totalAmount", total,
            "cashierId", "web",
            "footer", "Thank you",
            "backURL", Settings.SHOP_URL + "/back?order=" + order.id,
            "notificationUrl", Settings.SHOP_URL + "/notification?order=" + order.id + "&bill=" + order.key);
    }

    /** Asks SEQR about an open order, and keeps the outcome. To ask acknowledges a payment. */
    static Order ask(Order order, Instant now) throws NoAnswer {
        if (order.invoice == null || !order.is("open")) {
            return order;
        }
        var answer = Seqr.call("getPaymentStatus", "invoiceReference", order.invoice, "invoiceVersion", order.version);
        if (answer.resultCode() != 0) {
            throw new NoAnswer("getPaymentStatus was refused with " + answer.resultCode()); // ask again later
        }
        order.state = ENDS.getOrDefault(answer.texts().getOrDefault("status", ""), order.state);
        order.version = answer.texts().getOrDefault("version", order.version);
        order.reference = order.is("paid") ? answer.text("ersReference") : null;
        return Store.save(order);
    }

    /** The payer came back from the wallet. That says nothing about the outcome. */
    static Order returned(Order order, Instant now) throws NoAnswer {
        return ask(order, now);
    }

    /** SEQR says that a bill was paid. Returns the HTTP status; SEQR notifies again after another one than 2xx. */
    static int notified(Order order, String key, String invoice, Instant now) throws NoAnswer {
        if (order.is("unsure") && order.invoice == null && order.key.equals(key)) {
            // The answer to sendInvoice was lost. Only SEQR knows the bill's key, so this is the order's bill.
            order.state = "open";
            order.invoice = invoice;
            Store.save(order);
        }
        if (invoice.equals(order.invoice)) {
            ask(order, now);
            return 200;
        } else if (!order.key.equals(key) && !order.formerKeys.contains(key)) {
            return 404;
        }
        Seqr.call("cancelInvoice", "invoiceReference", invoice); // not asked about, so that SEQR reverses a payment
        return 200;
    }

    /** The payer may have been faster. Then the order is not canceled. */
    static Order cancel(Order order, Instant now) throws NoAnswer {
        if (!order.is("open")) {
            return order;
        }
        switch (Seqr.call("cancelInvoice", "invoiceReference", order.invoice).resultCode()) {
            case 0, 95 -> {
                order.state = "unpaid";
                return Store.save(order);
            }
            case 50, 51 -> {
                return ask(order, now); // it is paid, or being paid
            }
            default -> {
                return order;
            }
        }
    }

    /** Looks after every order from time to time: pages are closed, and notifications get lost. */
    static Order lookAfter(Order order, Instant now) throws NoAnswer {
        var age = Duration.between(Instant.ofEpochMilli(order.billed), now);
        return order.is("open") && age.compareTo(ABANDONED_AFTER) > 0 ? cancel(order, now) : ask(order, now);
    }
}
