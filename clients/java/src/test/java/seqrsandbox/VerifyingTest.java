package seqrsandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import seqrsandbox.FakeServer.Answer;

class VerifyingTest {
    @Test
    void A_pattern_and_how_often_are_sent_and_a_failure_shows_what_came_nearest() throws IOException {
        var answer = Answer.json("""
            {"verified":false,"count":0,"entries":[],"nearest":[{"entry":2,"what":"getPaymentStatus by a","differences":[
              {"member":"result","expected":"93 SYSTEM_BUSY","found":"0 SUCCESS"},{"member":"invoice","expected":"7","found":null}]}]}
            """);
        try (var server = new FakeServer(asked -> answer)) {
            var sandbox = SeqrSimulator.connect(server.url()).sandbox("any");
            var pattern = SeqrPattern.call("getPaymentStatus").invoice("7").result("SYSTEM_BUSY")
                .request("invoice/title", "A*").request("x", "y").response("status", "PAID").header("a", "b").status(200);

            var failed = assertThrows(SeqrVerificationError.class, () ->
                sandbox.verify(pattern, SeqrTimes.between(1, 3), Duration.ofSeconds(2)));

            var members = "{\"kind\":\"exchange\",\"operation\":\"getPaymentStatus\",\"invoice\":\"7\",\"result\":\"SYSTEM_BUSY\","
                + "\"request\":{\"invoice/title\":\"A*\",\"x\":\"y\"},\"response\":{\"status\":\"PAID\"},\"headers\":{\"a\":\"b\"},"
                + "\"status\":200}";
            assertEquals(
                "{\"match\":" + members + ",\"times\":{\"atLeast\":1,\"atMost\":3},\"within\":\"2s\"}", server.asked().get(1).body());
            assertEquals("Expected " + members + " 1 to 3 times; found 0.\n  entry 2 (getPaymentStatus by a)\n"
                + "    result: expected 93 SYSTEM_BUSY, found 0 SUCCESS\n    invoice: expected 7, found nothing", failed.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,,at least 0 times", "1,,at least once", "0,0,never", "1,1,once", "2,2,2 times", "0,1,at most once", "1,2,1 to 2 times"})
    void How_often_is_told_in_words(int atLeast, Integer atMost, String words) {
        assertEquals(words, new SeqrTimes(atLeast, atMost).toString());
    }
}
