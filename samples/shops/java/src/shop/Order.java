package shop;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An order, as its file has it. States: sending (its bill is on the way), open, paid, unpaid (canceled, failed, reversed or refused), and
 * unsure: sendInvoice had no answer, so that SEQR may have a bill or not. Nothing is sent again by itself.
 */
final class Order {
    String id;
    String amount;
    String currency;
    String state;
    /** When its bill was sent, in milliseconds since 1970. */
    long billed;
    /** Tells this bill's notifications from those of the bills before it. */
    String key;
    final List<String> formerKeys = new ArrayList<>();
    String invoice;
    String version = "0";
    String link;
    /** The reference of its payment. */
    String reference;
    final Map<String, Refund> refunds = new LinkedHashMap<>();

    /** A refund. States: sending, done, refused, and in doubt: there was no answer. */
    static final class Refund {
        String id;
        String amount;
        String state;
        String reference;
    }

    boolean is(String... states) {
        return List.of(states).contains(state);
    }

    boolean isRefunded() {
        return is("paid") && givenBack("done").compareTo(new BigDecimal(amount)) == 0;
    }

    BigDecimal givenBack(String... states) {
        return refunds.values().stream().filter(refund -> List.of(states).contains(refund.state))
            .map(refund -> new BigDecimal(refund.amount)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
