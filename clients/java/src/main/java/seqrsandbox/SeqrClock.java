package seqrsandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The clock of one sandbox. Each method returns the sandbox's time afterwards. */
public final class SeqrClock {
    private final Control control;

    SeqrClock(Control control) {
        this.control = control;
    }

    /** The sandbox's time. */
    public Instant now() {
        return Instant.parse(control.get("/sandbox/clock").text("now"));
    }

    /** Advances the clock. Everything that becomes due on the way happens in its order, and has happened when this returns. */
    public Instant advance(Duration by) {
        return advance(Values.duration(by, "The advance"));
    }

    /** Advances the clock by a text of the control API, such as {@code 1m30s}. */
    public Instant advance(String by) {
        return change("advance", Map.of("by", Values.notEmpty(by, "The advance")));
    }

    /** Stops the clock. */
    public Instant freeze() {
        return change("freeze", null);
    }

    /** Lets the clock go on from where it stands. */
    public Instant resume() {
        return change("resume", null);
    }

    /** Sets the clock. Due work then happens by itself, a moment later. */
    public Instant set(Instant to) {
        return change("set", Map.of("to", to.toString()));
    }

    private Instant change(String how, Object body) {
        return Instant.parse(control.post("/sandbox/clock/" + how, body).text("now"));
    }
}
