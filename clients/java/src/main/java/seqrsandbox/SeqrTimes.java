package seqrsandbox;

import java.util.LinkedHashMap;

/**
 * How often something is expected.
 *
 * @param atLeast 0 or more
 * @param atMost not less than that; null for any number
 */
public record SeqrTimes(int atLeast, Integer atMost) {
    /** Checks the bounds. */
    public SeqrTimes {
        if (atLeast < 0 || atMost != null && atMost < atLeast) {
            throw new IllegalArgumentException("From " + atLeast + " to " + atMost + " times is not possible.");
        }
    }

    /** Exactly once. */
    public static SeqrTimes once() {
        return exactly(1);
    }

    /** Never. */
    public static SeqrTimes never() {
        return exactly(0);
    }

    /** Exactly this often. */
    public static SeqrTimes exactly(int count) {
        return new SeqrTimes(count, count);
    }

    /** This often or more often. */
    public static SeqrTimes atLeast(int count) {
        return new SeqrTimes(count, null);
    }

    /** At most this often. */
    public static SeqrTimes atMost(int count) {
        return new SeqrTimes(0, count);
    }

    /** Within these bounds. */
    public static SeqrTimes between(int fewest, int most) {
        return new SeqrTimes(fewest, most);
    }

    Json json() {
        var bounds = new LinkedHashMap<String, Object>();
        bounds.put("atLeast", atLeast);
        bounds.put("atMost", atMost);
        return Json.of(bounds);
    }

    /** It in words, such as {@code at least 2 times}. */
    @Override
    public String toString() {
        if (atMost == null) {
            return "at least " + words(atLeast);
        } else if (atMost == 0) {
            return "never";
        } else if (atMost == atLeast) {
            return words(atMost);
        }
        return atLeast == 0 ? "at most " + words(atMost) : atLeast + " to " + words(atMost);
    }

    private static String words(int count) {
        return count == 1 ? "once" : count + " times";
    }
}
