package seqrsandbox;

import java.util.List;
import java.util.Map;

/** Writes a value as JSON, in ASCII so that no charset matters. */
final class JsonWriter {
    private JsonWriter() {
    }

    static void write(Object value, StringBuilder to) {
        if (value instanceof Json json) {
            write(json.value(), to);
        } else if (value instanceof String text) {
            writeText(text, to);
        } else if (value instanceof Map<?, ?> members) {
            var separator = "{";
            for (var member : members.entrySet()) {
                to.append(separator);
                writeText((String) member.getKey(), to);
                to.append(':');
                write(member.getValue(), to);
                separator = ",";
            }
            to.append(members.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> items) {
            var separator = "[";
            for (var item : items) {
                to.append(separator);
                write(item, to);
                separator = ",";
            }
            to.append(items.isEmpty() ? "[]" : "]");
        } else {
            to.append(value);
        }
    }

    private static void writeText(String text, StringBuilder to) {
        to.append('"');
        for (var at = 0; at < text.length(); at++) {
            var sign = text.charAt(at);
            switch (sign) {
                case '"', '\\' -> to.append('\\').append(sign);
                case '\n' -> to.append("\\n");
                case '\r' -> to.append("\\r");
                case '\t' -> to.append("\\t");
                default -> {
                    if (sign < ' ' || sign > '~') {
                        to.append(String.format("\\u%04x", (int) sign));
                    } else {
                        to.append(sign);
                    }
                }
            }
        }
        to.append('"');
    }
}
