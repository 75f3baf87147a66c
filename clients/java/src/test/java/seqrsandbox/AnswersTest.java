package seqrsandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import seqrsandbox.FakeServer.Answer;
import seqrsandbox.FakeServer.Asked;

class AnswersTest {
    private FakeServer server;

    private SeqrSimulator answering(Function<Asked, Answer> answers) throws IOException {
        server = new FakeServer(answers);
        return SeqrSimulator.connect(server.url());
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void A_list_is_read_page_by_page_up_to_its_limit() throws IOException {
        var sandbox = answering(asked -> {
            var before = asked.path().contains("before=") ? Integer.parseInt(asked.path().replaceFirst(".*before=", "")) : 3;
            return Answer.json("{\"items\":[{\"id\":" + before + "}],\"next\":" + (before > 1 ? "\"" + (before - 1) + "\"" : "null") + "}");
        }).sandbox("pages");

        assertEquals(List.of("3", "2", "1"), sandbox.journal(Map.of("operation", "a b")).stream().map(one -> one.text("id")).toList());
        assertEquals(List.of("3", "2"), sandbox.journal(Map.of("limit", 2)).stream().map(one -> one.text("id")).toList());
        assertEquals(
            List.of("/@pages/sandbox/journal?operation=a+b&limit=500", "/@pages/sandbox/journal?operation=a+b&limit=500&before=2"),
            server.paths("GET").subList(0, 2));
        assertEquals(
            List.of("/@pages/sandbox/journal?limit=2", "/@pages/sandbox/journal?limit=1&before=2"), server.paths("GET").subList(3, 5));
    }

    @Test
    void The_token_is_sent_and_the_body_as_it_is() throws IOException {
        server = new FakeServer(asked -> new Answer(204, "", ""));

        var simulator = SeqrSimulator.connect(server.url() + "/seqr/", "token-12345");
        assertTrue(simulator.request("POST", "/sandbox/x y?ä=%41&b", Values.given("name", "Çå", "seed", 0, "none", null)).isNull());
        SeqrSimulator.connect(server.url()).request("PUT", "/sandbox/any", "name: Çå");
        assertEquals(List.of(
            new Asked("POST", "/seqr/sandbox/x%20y?%C3%A4=%41&b", "Bearer token-12345", "application/json",
                "{\"name\":\"\\u00c7\\u00e5\",\"seed\":0}"),
            new Asked("PUT", "/sandbox/any", null, "application/yaml", "name: Çå")), server.asked());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html|<h1>Bad gateway</h1>|The simulator refuses (502). GET /sandbox/health was answered with 502, without a reason.",
        "application/problem+json|{\"title\":\"Busy\",\"detail\":\"Again later.\"}|Busy (502). Again later.",
        "application/problem+json|{\"title\":|The simulator refuses (502). GET /sandbox/health was answered with 502, without a reason.",
        "application/json|[]|The simulator refuses (502). GET /sandbox/health was answered with 502, without a reason."})
    void A_refusal_is_told(String type, String body, String told) throws IOException {
        var simulator = answering(asked -> new Answer(502, type, body));

        var refused = assertThrows(SeqrException.class, () -> simulator.request("GET", "/sandbox/health", null));

        assertEquals(told, refused.getMessage());
        assertEquals(502, refused.status());
    }

    @Test
    void An_answer_that_is_no_JSON_is_told() throws IOException {
        var simulator = answering(asked -> Answer.json("{\"a\":"));

        var refused = assertThrows(SeqrException.class, () -> simulator.request("GET", "/sandbox/health", null));

        assertEquals("The simulator's answer is not understood", refused.title());
        assertTrue(refused.detail().contains("a value is expected at character 5. Is it of the version of this package?"));
    }

    @Test
    void A_connection_that_is_cut_or_refused_is_told() throws IOException {
        var simulator = answering(asked -> new Answer(0, "", ""));
        var cut = assertThrows(SeqrException.class, () -> simulator.request("GET", "/sandbox/health", null));
        server.close();
        var refused = assertThrows(SeqrException.class, () -> simulator.request("GET", "/sandbox/health", null));

        for (var error : List.of(cut, refused)) {
            assertNull(error.status());
            assertTrue(error.getMessage().startsWith("The simulator does not answer. GET " + server.url() + "/sandbox/health: "));
            assertTrue(!error.getMessage().endsWith("null"), error.getMessage());
        }
    }

    @Test
    void A_thread_that_is_interrupted_stays_so() throws IOException {
        var simulator = answering(asked -> Answer.json("{}"));
        Thread.currentThread().interrupt();

        assertThrows(SeqrException.class, () -> simulator.request("GET", "/sandbox/health", null));

        assertTrue(Thread.interrupted());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"localhost:8080", "ftp://localhost", "http://", "http://a?x", "http://a b", ""})
    void What_is_no_address_is_told(String wrong) {
        var told = assertThrows(IllegalArgumentException.class, () -> SeqrSimulator.connect(wrong)).getMessage();

        assertEquals("A simulator's address is like http://localhost:8080; this is '" + wrong + "'.", told);
    }

    static Stream<Arguments> wrongCalls() {
        return Stream.of(
            wrong(on -> on.pay(""), "The reference of an invoice is a text that is not empty; it is ''."),
            wrong(on -> on.invoice(null), "it is null."),
            wrong(on -> on.clock().advance(Duration.ofMillis(-1)), "a duration of 0 or more; it is PT-0.001S"),
            wrong(on -> on.clock().advance(""), "The advance is a text"),
            wrong(on -> on.waitFor("1", "PAID", null), "A deadline is a duration"),
            wrong(on -> on.waitFor("1", ""), "A status is a text"),
            wrong(on -> on.verifySequence(List.of()), "at least one pattern"),
            wrong(on -> on.verify(SeqrPattern.call("x"), SeqrTimes.between(2, 1)), "From 2 to 1 times"),
            wrong(on -> on.scenarios().put("x", null), "A scenario is a text"),
            wrong(on -> on.request("GET", "sandbox/clock", null), "begins with a slash"));
    }

    private static Arguments wrong(Consumer<SeqrSandbox> call, String told) {
        return Arguments.of(Named.of(told, call), told);
    }

    @ParameterizedTest
    @MethodSource("wrongCalls")
    void What_is_wrong_in_a_call_is_told_before_it_is_sent(Consumer<SeqrSandbox> call, String told) throws IOException {
        var sandbox = answering(asked -> Answer.json("{}")).sandbox("any");

        var wrong = assertThrows(IllegalArgumentException.class, () -> call.accept(sandbox));

        assertTrue(wrong.getMessage().contains(told), wrong.getMessage());
        assertEquals(1, server.asked().size());
    }

    @ParameterizedTest
    @CsvSource({"PT21S,21s", "PT0S,0s", "PT0.25S,0.25s", "PT1M0.001S,60.001s", "PT100S,100s"})
    void A_duration_is_sent_in_seconds(Duration by, String sent) throws IOException {
        var clock = answering(asked -> Answer.json("{\"now\":\"2027-01-31T12:00:00.123Z\"}")).sandbox("any").clock();

        assertEquals(Instant.parse("2027-01-31T12:00:00.123Z"), clock.advance(by));
        assertEquals("{\"by\":\"" + sent + "\"}", server.asked().get(1).body());
    }
}
