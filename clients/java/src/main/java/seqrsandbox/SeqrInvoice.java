package seqrsandbox;

/**
 * An invoice as SEQR knows it. Everything else that is known of it is in the JSON.
 *
 * @param json the control API's answer
 */
public record SeqrInvoice(Json json) {
    /** Its reference, which sendInvoice answers. */
    public String reference() {
        return json.text("reference");
    }

    /** Its status as getPaymentStatus tells it, such as {@code PAID}. */
    public String status() {
        return json.text("status");
    }

    /** The reference of its payment; null as long as it is not paid. */
    public String ersReference() {
        return json.text("ersReference");
    }

    /** The link that opens the app. */
    public String link() {
        return json.text("link");
    }

    /** Why it was canceled, such as {@code not-acknowledged}; null if it was not, or if nobody told. */
    public String cancelReason() {
        return json.text("cancelReason");
    }
}
