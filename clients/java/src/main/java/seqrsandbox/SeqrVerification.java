package seqrsandbox;

import java.util.List;

/**
 * What a verification found.
 *
 * @param json the control API's answer
 */
public record SeqrVerification(Json json) {
    /** How many entries match; for a sequence, how many of its steps were found. */
    public int count() {
        return (int) json.number("count");
    }

    /** The ids of those entries. */
    public List<Long> entries() {
        return json.list("entries").stream().map(entry -> (Long) entry.value()).toList();
    }
}
