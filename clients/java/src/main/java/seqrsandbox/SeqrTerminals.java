package seqrsandbox;

import java.util.List;
import java.util.Map;

/** The terminals of one sandbox, and their merchants. A new sandbox has SEQR's public test terminals. */
public final class SeqrTerminals {
    private final Control control;

    SeqrTerminals(Control control) {
        this.control = control;
    }

    /** All terminals, newest first. */
    public List<Json> list() {
        return control.list("/sandbox/terminals", Map.of(), Integer.MAX_VALUE);
    }

    /**
     * Creates a terminal, and its merchant if there is none of that id.
     *
     * @param settings {@code password}, and any of {@code id}, {@code name}, {@code externalId}, {@code kind}, {@code blocked} and
     *     {@code reseller}
     */
    public Json create(Map<String, ?> settings) {
        return control.post("/sandbox/terminals", settings);
    }

    /** Changes a terminal and its merchant; what is left out stays as it is. */
    public Json change(String id, Map<String, ?> settings) {
        return control.request("PATCH", "/sandbox/terminals/" + Values.segment(id, "The id of a terminal"), settings);
    }
}
