package seqrsandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A simulator as a program of its own, for this process alone. */
final class RunningSimulator {
    private static final Pattern ADDRESS = Pattern.compile("SOAP at (https?://[^/\\s]+)/");
    private static final int KEPT_LINES = 200; // of what the program prints, for the error if it does not start
    private static final Duration PATIENCE = Duration.ofSeconds(10); // for its end

    private final Path program;
    private final Path temporary;
    private final Process process;
    private final Thread reader = new Thread(this::read, "seqr-sandbox output");
    private final Thread atExit = new Thread(this::end, "seqr-sandbox end");
    private final Deque<String> lines = new ArrayDeque<>();

    /** Its address; null if its output ended without one. */
    private final CompletableFuture<String> address = new CompletableFuture<>();

    RunningSimulator(Path program, SeqrStart options) {
        this.program = program;
        try {
            temporary = options.data() == null ? Files.createTempDirectory("seqr-sandbox-") : null;
            process = run(program, temporary == null ? options.data() : temporary, options.arguments());
        } catch (IOException error) {
            throw new SeqrException("The simulator does not start", program + ": " + error.getMessage(), error);
        }
        reader.setDaemon(true);
        reader.start();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private static Process run(Path program, Path data, List<String> more) throws IOException {
        var command = new ArrayList<>(List.of(
            program.toString(), "--urls", "http://127.0.0.1:0", "--data", data.toString(), "--quiet", "false", "--log-format", "text"));
        command.addAll(more);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The settings of a simulator that serves elsewhere are not meant for this one. It stops when its input ends: that is how it
        // notices that this process was killed.
        builder.environment().keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("SEQR_SANDBOX_"));
        builder.environment().put("SEQR_SANDBOX_STOP_WITH_INPUT", "true");
        try {
            return builder.start();
        } catch (IOException error) {
            Files.deleteIfExists(data); // only if it is empty, as a temporary one is
            throw error;
        }
    }

    /** Waits until it says its address. */
    String address(Duration wait) {
        try {
            var told = address.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            if (told != null) {
                return told;
            }
            throw failure(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                ? "it ended with status " + process.exitValue() : "it closed its output without saying its address");
        } catch (TimeoutException error) {
            throw failure("it did not say its address within " + Values.duration(wait, "The time to wait"));
        } catch (ExecutionException error) {
            throw new IllegalStateException(error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw failure("the thread that waited for it was interrupted");
        }
    }

    /** Stops it, and removes its temporary data. A second time does nothing. */
    void stop() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException error) {
            // The process ends, and this is called by a hook.
        }
    }

    private synchronized void end() {
        try {
            process.getOutputStream().close(); // elsewhere than on Windows, where destroy leaves no time to end well,
        } catch (IOException error) {
            // It has ended.
        }
        if (!Program.IS_WINDOWS) {
            process.destroy(); // the signal is one more way, which any program knows
        }
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException error) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        removeData();
    }

    private void read() {
        try (var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
                var found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(found.group(1)); // what it is told later is of no matter
                }
            }
        } catch (IOException error) {
            keep("(Its output could not be read: " + error.getMessage() + ")");
        }
        address.complete(null);
    }

    private void keep(String line) {
        synchronized (lines) {
            lines.addLast(line);
            if (lines.size() > KEPT_LINES) {
                lines.removeFirst();
            }
        }
    }

    private SeqrException failure(String how) {
        String printed;
        synchronized (lines) {
            printed = String.join("\n", lines).strip();
        }
        var detail = program + ": " + how + (printed.isEmpty() ? ". It printed nothing." : ". It printed:\n" + printed);
        return new SeqrException("The simulator does not start", detail, null);
    }

    private void removeData() {
        if (temporary == null || Files.notExists(temporary)) {
            return;
        }
        try (var files = Files.walk(temporary)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException error) {
            // What is left is in the directory of temporary files, and must not hide a test's own failure.
        }
    }
}
