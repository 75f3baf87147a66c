package seqrsandbox;

/** The simulator refused a call (then it has a status), or it could not be started or reached. */
public final class SeqrException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String title;
    private final String detail;
    private final Integer status;
    private final String type;

    SeqrException(String title, String detail, Integer status, String type, Throwable cause) {
        super(title + (status == null ? "" : " (" + status + ")") + ". " + detail, cause);
        this.title = title;
        this.detail = detail;
        this.status = status;
        this.type = type;
    }

    SeqrException(String title, String detail, Throwable cause) {
        this(title, detail, null, null, cause);
    }

    /** A short description, the same each time. */
    public String title() {
        return title;
    }

    /** What went wrong this time, and what to do. */
    public String detail() {
        return detail;
    }

    /** The HTTP status of the answer; null if there was none. */
    public Integer status() {
        return status;
    }

    /** The stable type of the problem, such as {@code /problems/invoice-state}; null if the simulator gave none. */
    public String type() {
        return type;
    }
}
