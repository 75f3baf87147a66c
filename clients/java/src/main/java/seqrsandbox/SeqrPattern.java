package seqrsandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Describes an entry of the journal that a test expects. What is left out matches anything. Texts are compared without regard to case;
 * {@code *} stands for any letters, and a text between slashes is a regular expression. Immutable: each method returns a narrower pattern.
 */
public final class SeqrPattern {
    private final Json json;

    private SeqrPattern(Json json) {
        this.json = json;
    }

    /** Any call of an operation, such as {@code getPaymentStatus}. */
    public static SeqrPattern call(String operation) {
        return new SeqrPattern(Json.of(Map.of())).with("kind", "exchange").with("operation", operation);
    }

    /** Any attempt to notify the merchant. */
    public static SeqrPattern notification() {
        return new SeqrPattern(Json.of(Map.of())).with("kind", "notification-attempt");
    }

    /** The pattern with these members of the control API. */
    public static SeqrPattern of(Map<String, ?> members) {
        return new SeqrPattern(Json.of(members));
    }

    /** About this invoice, by its reference. */
    public SeqrPattern invoice(String reference) {
        return with("invoice", reference);
    }

    /** Of this terminal. */
    public SeqrPattern terminal(String id) {
        return with("terminal", id);
    }

    /** With this result code, as a number or by its name, such as {@code SYSTEM_BUSY}. */
    public SeqrPattern result(String code) {
        return with("result", code);
    }

    /** With a finding of this code. */
    public SeqrPattern finding(String code) {
        return with("finding", code);
    }

    /** With this HTTP status. */
    public SeqrPattern status(int status) {
        return with("status", status);
    }

    /** With this text in a header of the request. */
    public SeqrPattern header(String name, String text) {
        return within("headers", name, text);
    }

    /** With this text in the request, by its path there, such as {@code invoice/title}. */
    public SeqrPattern request(String path, String text) {
        return within("request", path, text);
    }

    /** With this text in the response, by its path there, such as {@code status}. */
    public SeqrPattern response(String path, String text) {
        return within("response", path, text);
    }

    Json json() {
        return json;
    }

    /** It as JSON. */
    @Override
    public String toString() {
        return json.toString();
    }

    private SeqrPattern within(String member, String name, String text) {
        var inner = new LinkedHashMap<String, Object>(json.get(member).members());
        inner.put(name, text);
        return with(member, inner);
    }

    private SeqrPattern with(String member, Object value) {
        var members = new LinkedHashMap<String, Object>(json.members());
        members.put(member, value);
        return of(members);
    }
}
