package seqrsandbox;

import java.util.stream.Collectors;

/** Something did not happen as often, or in the order, that a test expects. The message shows what came nearest. */
public final class SeqrVerificationError extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient SeqrVerification result;

    SeqrVerificationError(String expected, SeqrVerification result) {
        super(describe(expected, result));
        this.result = result;
    }

    /** What was found; null where the error was serialized. */
    public SeqrVerification result() {
        return result;
    }

    private static String describe(String expected, SeqrVerification result) {
        var text = new StringBuilder("Expected ").append(expected).append("; found ").append(result.count()).append('.');
        var entries = result.entries().stream().map(Object::toString).collect(Collectors.joining(", "));
        if (!entries.isEmpty()) {
            text.append(" Entries: ").append(entries).append('.');
        }
        for (var miss : result.json().list("nearest")) {
            text.append("\n  entry ").append(miss.text("entry"));
            if (!miss.get("what").isNull()) {
                text.append(" (").append(miss.text("what")).append(')');
            }
            for (var difference : miss.list("differences")) {
                var found = difference.text("found");
                text.append("\n    ").append(difference.text("member")).append(": expected ").append(difference.text("expected"))
                    .append(", found ").append(found == null ? "nothing" : found);
            }
        }
        return text.toString();
    }
}
