package seqrsandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import seqrsandbox.FakeServer.Answer;

/** Runs the classes below in another JVM, whose environment names a server that notes what it is asked. */
class SeqrExtensionTest {
    @Test
    void Each_test_has_a_sandbox_of_its_own_which_is_removed() throws IOException, InterruptedException {
        try (var server = new FakeServer(asked -> new Answer(204, "", ""))) {
            assertEquals("3 passed\n", run(server, Sandboxes.class));

            var made = server.paths("PUT");
            assertEquals(3, new HashSet<>(made).size());
            assertEquals(made, server.paths("DELETE"));
        }
    }

    @Test
    void A_constructor_is_told_where_to_take_the_sandbox() throws IOException, InterruptedException {
        try (var server = new FakeServer(asked -> new Answer(204, "", ""))) {
            var told = run(server, TooEarly.class);

            assertEquals("0 passed\nA SeqrSandbox is one test's own: take it as a parameter of the test method or of @BeforeEach."
                + " Constructors and @BeforeAll can take the SeqrSimulator, and make sandboxes with it.\n", told);
            assertEquals(0, server.asked().size());
        }
    }

    private static String run(FakeServer server, Class<?> tests) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), Host.class.getName(), tests.getName()).redirectErrorStream(true);
        builder.environment().put("SEQR_SANDBOX_URL", server.url());
        var host = builder.start();
        var output = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, host.waitFor(), output);
        return output;
    }

    /** The other process. */
    static final class Host {
        private Host() {
        }

        public static void main(String[] arguments) {
            var summary = new SummaryGeneratingListener();
            var request = LauncherDiscoveryRequestBuilder.request().selectors(selectClass(arguments[0])).build();
            LauncherFactory.create().execute(request, summary);
            System.out.println(summary.getSummary().getTestsSucceededCount() + " passed");
            System.out.print(summary.getSummary().getFailures().stream()
                .map(failure -> failure.getException().getMessage() + "\n").collect(Collectors.joining()));
        }
    }

    @ExtendWith(SeqrExtension.class)
    static class Sandboxes {
        private SeqrSandbox before;

        @BeforeEach
        void take(SeqrSandbox sandbox) {
            before = sandbox;
        }

        @RepeatedTest(2)
        void again(SeqrSandbox sandbox, SeqrSimulator simulator) {
            assertSame(before, sandbox);
            assertNotNull(simulator.url());
        }

        @Test
        void another() {
            assertNotNull(before.endpoint());
        }

        @AfterEach
        void end(SeqrSandbox sandbox) {
            assertSame(before, sandbox);
        }
    }

    @ExtendWith(SeqrExtension.class)
    static class TooEarly {
        TooEarly(SeqrSandbox sandbox) {
            assertNotNull(sandbox);
        }

        @Test
        void never() {
            assertNotNull(this);
        }
    }
}
