package seqrsandbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets the simulator compare what a test expects with its journal. */
final class Verifying {
    private Verifying() {
    }

    static SeqrVerification verify(Control control, SeqrPattern pattern, SeqrTimes times, Duration within) {
        return ask(control, Values.given("match", pattern.json(), "times", times.json()), within, pattern + " " + times);
    }

    static SeqrVerification verifySequence(Control control, List<SeqrPattern> patterns, Duration within) {
        if (patterns.isEmpty()) {
            throw new IllegalArgumentException("A sequence is a list of at least one pattern.");
        }
        var expected = patterns.stream().map(SeqrPattern::toString).collect(Collectors.joining(", then ", "in this order ", ""));
        var sequence = patterns.stream().map(SeqrPattern::json).toList();
        return ask(control, Values.given("sequence", sequence), within, expected);
    }

    private static SeqrVerification ask(Control control, Map<String, Object> expectation, Duration within, String expected) {
        if (within != null) {
            expectation.put("within", Values.duration(within, "The time to wait"));
        }
        var result = new SeqrVerification(control.post("/sandbox/verify", expectation));
        if (!result.json().isTrue("verified")) {
            throw new SeqrVerificationError(expected, result);
        }
        return result;
    }
}
