package seqrsandbox;

import java.util.Map;

/** A person with the app. Every action is recorded in the sandbox's journal. */
public final class SeqrPayer {
    private final Control control;
    private final String id;
    private final String path;

    SeqrPayer(Control control, String id) {
        this.control = control;
        this.id = id;
        path = "/sandbox/payers/" + Values.segment(id, "The id of a payer");
    }

    /** The payer's id. */
    public String id() {
        return id;
    }

    /**
     * Reads a code: of a bill as text, as link or in short, of a till, or of SEQR's other services. Returns what the payer sees: the
     * {@code reference} and {@code status} of a bill, for instance.
     */
    public Json scan(String code) {
        return act("scan", Map.of("code", Values.notEmpty(code, "A code")));
    }

    /** Confirms the bill scanned last with the right PIN, and the bank pays. */
    public SeqrInvoice confirm() {
        return confirm(Map.of());
    }

    /**
     * Confirms a bill.
     *
     * @param settings any of {@code pin}, {@code outcome} (the bank's answer, such as {@code insufficient-funds}) and {@code invoice} (the
     *     reference, else the bill scanned last)
     */
    public SeqrInvoice confirm(Map<String, ?> settings) {
        return new SeqrInvoice(act("confirm", settings));
    }

    /** Turns down the bill scanned last, or stops waiting at a till. */
    public Json cancel() {
        return act("cancel", Map.of());
    }

    /** The payer with accounts, cards and messages. */
    public Json show() {
        return control.get(path);
    }

    /** Gives the payer a loyalty card of the public test shop. */
    public Json keepCard(String cardId, String value) {
        return keepCard(cardId, value, null);
    }

    /** Gives the payer a loyalty card of a merchant. */
    public Json keepCard(String cardId, String value, String reseller) {
        return act("card", Values.given("id", cardId, "value", value, "reseller", reseller));
    }

    private Json act(String what, Map<String, ?> body) {
        return control.post(path + "/" + what, body);
    }
}
