package seqrsandbox;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test's own sandbox: its invoices, payers, scenarios, clock and journal are seen by no other test. Thread-safe. Each method throws
 * {@link SeqrException} if the simulator refuses or does not answer, and {@link IllegalArgumentException} for a wrong argument.
 */
public final class SeqrSandbox implements AutoCloseable {
    private static final int JOURNAL_LIMIT = 1000;

    private final Control simulator;
    private final Control control;
    private final String name;
    private final SeqrClock clock;
    private final SeqrScenarios scenarios;
    private final SeqrTerminals terminals;

    SeqrSandbox(Control simulator, String name) {
        this.simulator = simulator;
        this.name = name;
        control = simulator.below(name);
        clock = new SeqrClock(control);
        scenarios = new SeqrScenarios(control);
        terminals = new SeqrTerminals(control);
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its address, below which every path of the simulator exists. */
    public URI url() {
        return URI.create(simulator.base() + "/@" + name);
    }

    /** The address of its SOAP service, which the tested code calls. */
    public URI endpoint() {
        return URI.create(url() + "/soap/merchant/cashregister-2");
    }

    /** The address of the contract. */
    public URI wsdl() {
        return URI.create(endpoint() + "?wsdl");
    }

    /** Its clock. */
    public SeqrClock clock() {
        return clock;
    }

    /** Its scenarios. */
    public SeqrScenarios scenarios() {
        return scenarios;
    }

    /** Its terminals, and their merchants. */
    public SeqrTerminals terminals() {
        return terminals;
    }

    /** The default payer scans the invoice and confirms it. */
    public SeqrInvoice pay(String reference) {
        return act(reference, "pay");
    }

    /** The default payer scans the invoice and confirms it, and the bank refuses for lack of money. */
    public SeqrInvoice decline(String reference) {
        return act(reference, "decline");
    }

    /** The default payer scans the invoice and turns it down. */
    public SeqrInvoice cancel(String reference) {
        return act(reference, "cancel");
    }

    /** Reads an invoice. The merchant does not notice: this acknowledges no payment. */
    public SeqrInvoice invoice(String reference) {
        return new SeqrInvoice(control.get(pathOf(reference)));
    }

    /** All invoices, newest first, without their history, payments, refunds and notifications. */
    public List<SeqrInvoice> invoices() {
        return all("/sandbox/invoices", Map.of()).stream().map(SeqrInvoice::new).toList();
    }

    /** Waits ten seconds at most until the invoice has the status. */
    public SeqrInvoice waitFor(String reference, String status) {
        return waitFor(reference, status, Duration.ofSeconds(10));
    }

    /**
     * Waits until the invoice has the status.
     *
     * @throws SeqrTimeoutException it has another one at the deadline
     */
    public SeqrInvoice waitFor(String reference, String status, Duration deadline) {
        return Waiting.waitFor(control, pathOf(reference), reference, status, deadline);
    }

    /** The payer who acts if no other is named. */
    public SeqrPayer payer() {
        return payer("payer-1");
    }

    /** A person with the app; payer-1 to payer-10 always exist. */
    public SeqrPayer payer(String id) {
        return new SeqrPayer(control, id);
    }

    /** Creates a payer; what is left out of the control API's settings is generated. */
    public SeqrPayer addPayer(Map<String, ?> settings) {
        return payer(control.post("/sandbox/payers", settings).text("id"));
    }

    /** What was seen, newest first: calls, payers' actions, attempts to notify, changes of the clock. */
    public List<Json> journal() {
        return journal(Map.of());
    }

    /**
     * What was seen, newest first.
     *
     * @param query any of {@code kind}, {@code operation}, {@code terminal}, {@code invoice}, {@code result}, {@code finding},
     *     {@code header}, {@code since}, {@code until} and {@code limit}
     */
    public List<Json> journal(Map<String, ?> query) {
        var asked = new LinkedHashMap<String, Object>(query);
        var limit = asked.remove("limit");
        return control.list("/sandbox/journal", asked, limit == null ? JOURNAL_LIMIT : Integer.parseInt(limit.toString()));
    }

    /** One entry of the journal, with the messages as they went over the wire. */
    public Json entry(long id) {
        return control.get("/sandbox/journal/" + id);
    }

    /** Verifies that something happened, at least once. */
    public SeqrVerification verify(SeqrPattern pattern) {
        return verify(pattern, SeqrTimes.atLeast(1));
    }

    /** Verifies how often something happened. */
    public SeqrVerification verify(SeqrPattern pattern, SeqrTimes times) {
        return verify(pattern, times, null);
    }

    /**
     * Verifies how often something happened.
     *
     * @param within how long to wait for it by the wall clock; null does not wait
     * @throws SeqrVerificationError it did not happen as often
     */
    public SeqrVerification verify(SeqrPattern pattern, SeqrTimes times, Duration within) {
        return Verifying.verify(control, pattern, times, within);
    }

    /** Verifies that several things happened in an order. Others may have happened between them. */
    public SeqrVerification verifySequence(List<SeqrPattern> patterns) {
        return verifySequence(patterns, null);
    }

    /**
     * Verifies that several things happened in an order. Others may have happened between them.
     *
     * @param within how long to wait for it by the wall clock; null does not wait
     * @throws SeqrVerificationError they did not happen, or in another order
     */
    public SeqrVerification verifySequence(List<SeqrPattern> patterns, Duration within) {
        return Verifying.verifySequence(control, patterns, within);
    }

    /** What the merchant was told, newest first. */
    public List<Json> notifications() {
        return all("/sandbox/notifications", Map.of());
    }

    /** What the merchant was told of an invoice, newest first. */
    public List<Json> notifications(String reference) {
        return all("/sandbox/notifications", Map.of("invoice", reference));
    }

    /** Sends a notification again. The attempt is under way when this returns. */
    public Json resend(String id) {
        return control.post("/sandbox/notifications/" + Values.segment(id, "The id of a notification") + "/resend", null);
    }

    /** What SEQR's certification would say, by what was seen until now. The plans are {@code webshop}, {@code pos} and others. */
    public Json certification(String plan) {
        return control.get("/sandbox/certification/" + Values.segment(plan, "A plan"));
    }

    /**
     * Everything else of the control API.
     *
     * @param path begins with {@code /sandbox/}
     * @param body maps, lists and values for JSON, a text for YAML, or null for none
     */
    public Json request(String method, String path, Object body) {
        return control.request(method, path, body);
    }

    /** Makes the sandbox as new. */
    public void reset() {
        control.post("/sandbox/reset", null);
    }

    /** Removes the sandbox. A simulator that is gone must not hide the test's own failure. */
    public void remove() {
        try {
            simulator.request("DELETE", "/sandboxes/" + name, null);
        } catch (SeqrException error) {
            if (error.status() != null && error.status() != 404) {
                throw error;
            }
        }
    }

    /** Removes the sandbox. */
    @Override
    public void close() {
        remove();
    }

    private List<Json> all(String path, Map<String, ?> query) {
        return control.list(path, query, Integer.MAX_VALUE);
    }

    private SeqrInvoice act(String reference, String what) {
        return new SeqrInvoice(control.post(pathOf(reference) + "/" + what, null));
    }

    private static String pathOf(String reference) {
        return "/sandbox/invoices/" + Values.segment(reference, "The reference of an invoice");
    }
}
