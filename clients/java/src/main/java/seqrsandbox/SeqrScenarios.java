package seqrsandbox;

import java.util.List;
import java.util.Map;

/** The scenarios of one sandbox: what its payers do, and what goes wrong. */
public final class SeqrScenarios {
    private final Control control;

    SeqrScenarios(Control control) {
        this.control = control;
    }

    /** Puts a scenario into the sandbox, also over one of the same name. */
    public Json put(String name, String yaml) {
        return control.request("PUT", pathOf(name), Values.notEmpty(yaml, "A scenario"));
    }

    /** Makes it act on all invoices that are sent from now on and that no other scenario takes. */
    public void use(String name) {
        control.request("PUT", "/sandbox/scenarios/default", Map.of("name", Values.notEmpty(name, "The name of a scenario")));
    }

    /** All scenarios that the sandbox has. */
    public List<Json> list() {
        return control.list("/sandbox/scenarios", Map.of(), Integer.MAX_VALUE);
    }

    /** Removes a scenario that was put. */
    public void remove(String name) {
        control.request("DELETE", pathOf(name), null);
    }

    private static String pathOf(String name) {
        return "/sandbox/scenarios/" + Values.segment(name, "The name of a scenario");
    }
}
