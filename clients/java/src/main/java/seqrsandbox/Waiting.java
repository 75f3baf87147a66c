package seqrsandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Waits for a status. The simulator answers as soon as the invoice has it, so there is no polling. */
final class Waiting {
    private static final Duration LONGEST = Duration.ofSeconds(60); // that the simulator waits in one call
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private Waiting() {
    }

    static SeqrInvoice waitFor(Control control, String path, String reference, String status, Duration deadline) {
        Values.notEmpty(status, "A status");
        Values.duration(deadline, "A deadline");
        var started = System.nanoTime();
        while (true) {
            var left = deadline.minusNanos(System.nanoTime() - started);
            var within = left.isNegative() ? Duration.ZERO : left.compareTo(LONGEST) < 0 ? left : LONGEST;
            var query = Values.query(Values.given("awaiting", status, "within", Values.duration(within, "A deadline")));
            var invoice = new SeqrInvoice(control.get(path + "?" + query));
            if (status.equals(invoice.status())) {
                return invoice;
            } else if (left.compareTo(LONGEST) <= 0) {
                throw new SeqrTimeoutException(
                    "The invoice " + reference + " did not become " + status + " within " + Values.duration(deadline, "A deadline")
                        + ". It is " + describe(invoice), invoice);
            }
        }
    }

    private static String describe(SeqrInvoice invoice) {
        var happened = invoice.json().list("history").stream()
            .map(entry -> entry.text("event") + " at " + TIME.format(Instant.parse(entry.text("time"))))
            .collect(Collectors.joining(", "));
        return invoice.status() + "; what happened to it: " + happened + ".";
    }
}
