package seqrsandbox;

import java.net.URI;
import java.util.Map;
import java.util.UUID;

/**
 * A simulated SEQR. One serves all tests of a program at the same time, each in a sandbox of its own. Thread-safe.
 */
public final class SeqrSimulator implements AutoCloseable {
    private final Control control;
    private final RunningSimulator running;

    private SeqrSimulator(String url, String token, RunningSimulator running) {
        control = new Control(url, token, "");
        this.running = running;
    }

    /**
     * Connects to the simulator of SEQR_SANDBOX_URL, with the token of SEQR_SANDBOX_TOKEN if it asks for one. If the variable is not set,
     * starts one.
     */
    public static SeqrSimulator open() {
        return open(System.getenv());
    }

    static SeqrSimulator open(Map<String, String> environment) {
        var url = environment.getOrDefault("SEQR_SANDBOX_URL", "");
        var token = environment.getOrDefault("SEQR_SANDBOX_TOKEN", "");
        return url.isEmpty() ? start(new SeqrStart(), environment) : connect(url, token.isEmpty() ? null : token);
    }

    /** Starts the program for this process, on a free port of the loopback address. It ends with the process at the latest. */
    public static SeqrSimulator start() {
        return start(new SeqrStart());
    }

    /**
     * Starts the program for this process, on a free port of the loopback address.
     *
     * @throws SeqrException there is no program, or it does not start; the message has what it printed
     */
    public static SeqrSimulator start(SeqrStart options) {
        return start(options, System.getenv());
    }

    private static SeqrSimulator start(SeqrStart options, Map<String, String> environment) {
        var running = new RunningSimulator(Program.find(options.program(), environment), options);
        try {
            return new SeqrSimulator(running.address(options.longestWait()), null, running);
        } catch (RuntimeException error) {
            running.stop();
            throw error;
        }
    }

    /** Uses a simulator that runs elsewhere. Nothing is sent to it yet, and closing does not stop it. */
    public static SeqrSimulator connect(String url) {
        return connect(url, null);
    }

    /** Uses a simulator that runs elsewhere and asks for a token. */
    public static SeqrSimulator connect(String url, String token) {
        if (!isAddress(url)) {
            throw new IllegalArgumentException("A simulator's address is like http://localhost:8080; this is '" + url + "'.");
        }
        return new SeqrSimulator(url.replaceFirst("/+$", ""), token, null);
    }

    /** Its address, without a slash at the end. */
    public String url() {
        return control.base();
    }

    /** Makes a sandbox with a unique name. */
    public SeqrSandbox sandbox() {
        return sandbox("test-" + UUID.randomUUID());
    }

    /** Makes a sandbox of a name. One that is there is used as it is. */
    public SeqrSandbox sandbox(String name) {
        return sandbox(name, null);
    }

    /**
     * Makes a sandbox.
     *
     * @param name its name; one that is there is used as it is
     * @param seed the seed of its random choices; null for the simulator's own
     */
    public SeqrSandbox sandbox(String name, Integer seed) {
        control.request("PUT", "/sandboxes/" + Values.segment(name, "The name of a sandbox"), Values.given("seed", seed));
        return new SeqrSandbox(control, name);
    }

    /** Everything else of the control API, as it is without a sandbox. */
    public Json request(String method, String path, Object body) {
        return control.request(method, path, body);
    }

    /** Stops the simulator if it was started here. */
    @Override
    public void close() {
        if (running != null) {
            running.stop();
        }
    }

    private static boolean isAddress(String url) {
        try {
            var address = URI.create(url == null ? "" : url);
            return address.getScheme() != null && address.getScheme().matches("https?") && address.getHost() != null
                && address.getQuery() == null && address.getFragment() == null;
        } catch (IllegalArgumentException error) {
            return false;
        }
    }
}
