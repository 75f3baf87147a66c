package seqrsandbox;

/** An invoice did not get a status in time. The message says what happened to it instead. */
public final class SeqrTimeoutException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SeqrInvoice invoice;

    SeqrTimeoutException(String message, SeqrInvoice invoice) {
        super(message);
        this.invoice = invoice;
    }

    /** The invoice as it was at the end; null where the exception was serialized. */
    public SeqrInvoice invoice() {
        return invoice;
    }
}
