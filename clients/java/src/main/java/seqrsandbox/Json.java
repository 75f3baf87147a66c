package seqrsandbox;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A value of the control API, which {@code GET /sandbox/openapi.json} describes. Immutable. The JDK has no reader of JSON, and a library
 * of this package's own would get in the way of the one that the tested program uses.
 */
public final class Json {
    private static final Json NULL = new Json(null);

    private final Object value;

    private Json(Object value) {
        this.value = value;
    }

    /**
     * Reads a whole text.
     *
     * @throws IllegalArgumentException it is no JSON; the message names the place
     */
    public static Json parse(String text) {
        return new JsonReader(text).read();
    }

    /**
     * Makes a value of plain ones: a map, a collection, a string, a number, a boolean, null, or a value of this type. Members of a map that
     * are null are left out, as the control API takes both for not given.
     *
     * @throws IllegalArgumentException there is another type in it
     */
    public static Json of(Object plain) {
        if (plain == null || plain instanceof String || plain instanceof Boolean) {
            return wrap(plain);
        } else if (plain instanceof Long || plain instanceof Integer || plain instanceof Short || plain instanceof Byte) {
            return wrap(((Number) plain).longValue());
        } else if (plain instanceof Number number) {
            return wrap(new BigDecimal(number.toString())); // refuses what is not finite
        } else if (plain instanceof Json json) {
            return json;
        } else if (plain instanceof Map<?, ?> map) {
            var members = new LinkedHashMap<String, Json>();
            map.forEach((name, inner) -> {
                if (inner != null) {
                    members.put(String.valueOf(name), of(inner));
                }
            });
            return wrap(Collections.unmodifiableMap(members));
        } else if (plain instanceof Collection<?> items) {
            return wrap(items.stream().map(Json::of).toList());
        }
        throw new IllegalArgumentException("A " + plain.getClass().getName() + " is no value of JSON: " + plain);
    }

    static Json wrap(Object value) {
        return value == null ? NULL : new Json(value);
    }

    /** Whether it is null, which a member that is missing is too. */
    public boolean isNull() {
        return value == null;
    }

    /** The member of this name; the value null if there is none, or if this is no object. */
    public Json get(String name) {
        return members().getOrDefault(name, NULL);
    }

    /** The member of this name as text; null if there is none. */
    public String text(String name) {
        return get(name).text();
    }

    /** It as text: a string as it is, a number or a boolean as in JSON; null for null. */
    public String text() {
        return value == null ? null : value instanceof String text ? text : toString();
    }

    /**
     * The member of this name as a whole number.
     *
     * @throws IllegalStateException it is none
     */
    public long number(String name) {
        if (get(name).value instanceof Number number) {
            return number.longValue();
        }
        throw new IllegalStateException("There is no number '" + name + "' in " + this);
    }

    /** Whether the member of this name is true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(get(name).value);
    }

    /** The items of the member of this name, in their order; none if it is no list. */
    public List<Json> list(String name) {
        return get(name).list();
    }

    /** Its items, in their order; none if it is no list. */
    @SuppressWarnings("unchecked")
    public List<Json> list() {
        return value instanceof List<?> list ? (List<Json>) list : List.of();
    }

    /** Its members, in their order; none if it is no object. */
    @SuppressWarnings("unchecked")
    public Map<String, Json> members() {
        return value instanceof Map<?, ?> map ? (Map<String, Json>) map : Map.of();
    }

    /** A map, a list, a string, a Long, a BigDecimal, a boolean or null. Maps and lists hold values of this type. */
    public Object value() {
        return value;
    }

    /** It as JSON, without white space. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        JsonWriter.write(value, text);
        return text.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Json json && Objects.equals(value, json.value);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(value);
    }
}
