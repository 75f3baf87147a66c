package seqrsandbox;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;

/** Reads a text of JSON, as RFC 8259 has it. */
final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        var value = readValue();
        skipSpace();
        if (at < text.length()) {
            throw wrong("the end");
        }
        return value;
    }

    private Json readValue() {
        skipSpace();
        var sign = at < text.length() ? text.charAt(at) : '\0';
        return switch (sign) {
            case '{' -> readObject();
            case '[' -> readList();
            case '"' -> Json.wrap(readText());
            case 't' -> readWord("true", true);
            case 'f' -> readWord("false", false);
            case 'n' -> readWord("null", null);
            default -> readNumber();
        };
    }

    private Json readObject() {
        enter();
        var members = new LinkedHashMap<String, Json>();
        if (!takes('}')) {
            do {
                skipSpace();
                var name = readText();
                take(':');
                members.put(name, readValue());
            } while (takes(','));
            take('}');
        }
        depth--;
        return Json.wrap(Collections.unmodifiableMap(members));
    }

    private Json readList() {
        enter();
        var items = new ArrayList<Json>();
        if (!takes(']')) {
            do {
                items.add(readValue());
            } while (takes(','));
            take(']');
        }
        depth--;
        return Json.wrap(Collections.unmodifiableList(items));
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("fewer levels");
        }
    }

    private String readText() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw wrong("a text");
        }
        var read = new StringBuilder();
        for (at++; at < text.length(); at++) {
            var sign = text.charAt(at);
            if (sign == '"') {
                at++;
                return read.toString();
            } else if (sign == '\\') {
                read.append(readEscape());
            } else if (sign < ' ') {
                throw wrong("a text without control characters");
            } else {
                read.append(sign);
            }
        }
        throw wrong("the end of the text");
    }

    /** Leaves the place at the last character of the escape. */
    private char readEscape() {
        at++;
        var sign = at < text.length() ? text.charAt(at) : '\0';
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> readCode();
            default -> throw wrong("an escape");
        };
    }

    private char readCode() {
        var code = 0;
        for (var digit = 1; digit <= 4; digit++) {
            var value = at + digit < text.length() ? Character.digit(text.charAt(at + digit), 16) : -1;
            if (value < 0) {
                throw wrong("four hexadecimal digits");
            }
            code = code * 16 + value;
        }
        at += 4;
        return (char) code;
    }

    private Json readNumber() {
        var number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw wrong("a value");
        }
        at = number.end();
        var isWhole = number.group(1) == null && number.group(2) == null && number.group().length() <= 18;
        return Json.wrap(isWhole ? (Object) Long.valueOf(number.group()) : new BigDecimal(number.group()));
    }

    private Json readWord(String word, Boolean value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return Json.wrap(value);
    }

    private boolean takes(char sign) {
        skipSpace();
        if (at >= text.length() || text.charAt(at) != sign) {
            return false;
        }
        at++;
        return true;
    }

    private void take(char sign) {
        if (!takes(sign)) {
            throw wrong("'" + sign + "'");
        }
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException("No JSON: " + expected + " is expected at character " + at);
    }
}
