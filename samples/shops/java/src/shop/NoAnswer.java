package shop;

/** There was no usable answer. SEQR may have carried the call out. */
final class NoAnswer extends Exception {
    private static final long serialVersionUID = 1;

    NoAnswer(String what) {
        super(what);
    }
}
