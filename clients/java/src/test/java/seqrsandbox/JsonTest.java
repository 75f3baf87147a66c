package seqrsandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @ParameterizedTest
    @ValueSource(strings = {
        "null", "true", "false", "0", "-1", "12.50", "123456789012345678901234567890", "\"\"", "[]", "{}", "[1,[2,{\"a\":[]}]]",
        "{\"b\":null,\"a\":\"\\\"\\\\\\n\\r\\t\\u0000\\u00e5\\ud83c\\udf63\"}"})
    void What_is_read_is_written_the_same(String text) {
        assertEquals(text, Json.parse(text).toString());
        assertEquals(Json.parse(" \n" + text + "\t\r").hashCode(), Json.parse(text).hashCode());
        assertEquals(Json.parse(text), Json.of(Json.parse(text)));
    }

    @Test
    void Escapes_and_numbers_are_read() {
        var read = Json.parse("{\"text\":\"\\/\\b\\f\\u00E5å🍣\",\"far\":1e3,\"id\":7}");

        assertEquals("/\b\få" + "å🍣", read.text("text"));
        assertEquals(new BigDecimal("1e3"), read.get("far").value());
        assertEquals(7L, read.number("id"));
        assertEquals("7", read.text("id"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "~~|a value is expected at character 0", "{\"a\":|a value is expected at character 5", "{\"a\" 1}|':' is expected at character 5",
        "[1 2]|']' is expected at character 3", "01|the end is expected at character 1", "nul|null is expected at character 0",
        "\"a|the end of the text is expected at character 2", "\"\\x\"|an escape is expected at character 2",
        "\"\\u12\"|four hexadecimal digits is expected at character 2", "{a:1}|a text is expected at character 1",
        "[1,]|a value is expected at character 3", "{} {}|the end is expected at character 3", ".5|a value is expected at character 0"})
    void What_is_no_JSON_is_told_with_its_place(String text, String told) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Json.parse(text));

        assertEquals("No JSON: " + told, wrong.getMessage());
    }

    @Test
    void What_is_too_deep_is_refused_and_does_not_end_the_stack() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Json.parse("[".repeat(100_000)));

        assertTrue(wrong.getMessage().contains("fewer levels"));
    }

    @Test
    void What_is_missing_is_null_or_empty() {
        var json = Json.parse("{\"a\":1}");

        assertNull(json.text("b"));
        assertEquals(List.of(), json.get("a").list("c"));
        assertTrue(json.get("a").get("b").isNull());
        assertTrue(assertThrows(IllegalStateException.class, () -> json.number("b")).getMessage().contains("'b' in {\"a\":1}"));
    }

    @Test
    void Plain_values_are_written_and_others_refused() {
        var plain = Json.of(Map.of("list", Arrays.asList(1, null, 2.5, true, Json.parse("[]"))));

        assertEquals("{\"list\":[1,null,2.5,true,[]]}", plain.toString());
        assertEquals(Json.parse("{\"list\":[1,null,2.5,true,[]]}"), plain);
        assertThrows(IllegalArgumentException.class, () -> Json.of(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Json.of(new Object()));
    }
}
