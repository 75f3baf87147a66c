package seqrsandbox;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of Java as the control API writes them. */
final class Values {
    private static final Duration LONGEST = Duration.ofSeconds(999_999_999); // that the control API reads
    private static final String IN_TARGETS = "-._~/?&=%:@+,;!$'()*";

    private Values() {
    }

    static String duration(Duration duration, String what) {
        if (duration == null || duration.isNegative() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(what + " is a duration of 0 or more; it is " + duration + ".");
        }
        var seconds = BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano() / 100, 7));
        return seconds.stripTrailingZeros().toPlainString() + "s";
    }

    static String notEmpty(String text, String what) {
        if (text == null || text.isEmpty()) {
            throw new IllegalArgumentException(what + " is a text that is not empty; it is " + (text == null ? "null." : "''."));
        }
        return text;
    }

    /** A text that stands in a path: an empty one would be another path. */
    static String segment(String text, String what) {
        return encoded(notEmpty(text, what)).replace("+", "%20");
    }

    static String query(Map<String, ?> members) {
        return members.entrySet().stream().filter(member -> member.getValue() != null)
            .map(member -> encoded(member.getKey()) + "=" + encoded(member.getValue().toString()))
            .collect(Collectors.joining("&"));
    }

    /** A path with its query, with whatever an address cannot have written as it can. */
    static String target(String path) {
        return path.codePoints().mapToObj(Character::toString)
            .map(sign -> sign.matches("[A-Za-z0-9]") || IN_TARGETS.contains(sign) ? sign : encoded(sign).replace("+", "%20"))
            .collect(Collectors.joining());
    }

    /** A map with the names and values in turn. Those that are null are left out. */
    static Map<String, Object> given(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            if (namesAndValues[at + 1] != null) {
                members.put((String) namesAndValues[at], namesAndValues[at + 1]);
            }
        }
        return members;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
