package shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import seqrsandbox.SeqrExtension;
import seqrsandbox.SeqrPattern;
import seqrsandbox.SeqrSandbox;
import seqrsandbox.SeqrTimes;

@ExtendWith(SeqrExtension.class)
class PayingTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private ShopProcess shop;

    @BeforeEach
    void open(SeqrSandbox seqr, @TempDir Path data) throws IOException {
        shop = new ShopProcess(seqr.endpoint(), data);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void An_order_is_paid_through_the_link_and_part_of_it_is_given_back(SeqrSandbox seqr) {
        var order = shop.order("a1", "149.90");
        assertEquals("open", state(order));

        var payer = seqr.payer();
        var invoice = payer.scan(order.get("link").getAsString()).text("reference"); // the app opens the link
        payer.confirm();

        // SEQR notifies the shop, which asks for the status. That acknowledges the payment.
        seqr.verify(SeqrPattern.notification().invoice(invoice).status(200), SeqrTimes.atLeast(1), SOON);
        var paid = shop.comeBack("a1");
        assertEquals("paid", state(paid));
        assertEquals(seqr.invoice(invoice).ersReference(), paid.get("reference").getAsString());
        shop.look("a1");
        seqr.verify(SeqrPattern.call("getPaymentStatus").response("status", "PAID"), SeqrTimes.once()); // not again

        assertEquals("done", state(shop.refund("a1", Map.of("id", "a1-back", "amount", "49.90"))));
        var refunded = SeqrPattern.call("refundPayment").result("SUCCESS");
        seqr.verify(refunded.request("ersReference", paid.get("reference").getAsString()), SeqrTimes.once());
        seqr.clock().advance(Duration.ofHours(1));
        assertEquals("PAID", seqr.invoice(invoice).status());
    }

    @Test
    void An_order_that_the_payer_turns_down_is_not_paid(SeqrSandbox seqr) {
        var payer = seqr.payer("payer-2");
        payer.scan(shop.order("b1", "20.00").get("link").getAsString());
        payer.cancel();

        assertEquals("unpaid", state(shop.comeBack("b1")));
        assertTrue(shop.refund("b1", Map.of("id", "b1-back")).get("error").getAsString().contains("not so much to give back"));
        seqr.verify(SeqrPattern.call("refundPayment"), SeqrTimes.never());
    }

    @Test
    void An_order_stays_open_while_SEQR_is_too_busy_to_answer_and_is_paid_then(SeqrSandbox seqr) {
        seqr.scenarios().put("busy", """
            name: busy
            description: SEQR is too busy for the first question.
            calls:
              - on: getPaymentStatus
                nth: 1
                result: SYSTEM_BUSY
            """);
        seqr.scenarios().use("busy");
        shop.order("c1", "20.00");
        assertEquals("open", state(shop.look("c1")));

        seqr.pay(seqr.invoices().get(0).reference());
        seqr.verify(SeqrPattern.call("getPaymentStatus").response("status", "PAID"), SeqrTimes.once(), SOON);
        assertEquals("paid", state(shop.look("c1")));
    }

    private static String state(JsonObject answer) {
        return answer.get("state").getAsString();
    }
}
