import com.seamless.ers.interfaces.external.*;
import java.math.BigDecimal;

/** One sendInvoice to each URL by Axis 1.4, as README.md says. Arguments: URL... */
public final class AxisCall {
    public static void main(String[] urls) throws Exception {
        for (String url : urls) {
            System.out.println(outcome(url).replace('\n', ' '));
        }
    }

    // The stub keeps no connection: Axis speaks HTTP/1.0.
    private static String outcome(String url) throws Exception {
        var service = (ERSWSExternalClientServiceServiceSoapBindingStub)
            new ERSWSExternalClientServiceServiceLocator().getERSWSExternalClientServiceImplPort(new java.net.URL(url));
        service.setTimeout(10000);
        try {
            var answer = service.sendInvoice(context(), invoice(), null);
            return answer == null ? "nothing\tnull"
                : "answer\t" + answer.getResultCode() + "\t" + (answer.getInvoiceReference() == null ? "" : answer.getInvoiceReference());
        } catch (Exception error) {
            return "error\t" + error.getClass().getSimpleName() + "\t" + error.getMessage();
        }
    }

    private static ClientContext context() {
        var till = new PrincipalId();
        till.setId("public_test_shop_terminal");
        till.setType("TERMINALID");
        var context = new ClientContext();
        context.setChannel("WS");
        context.setClientId("Example Shop");
        context.setClientReference("Shop backend 1.0");
        context.setInitiatorPrincipalId(till);
        context.setPassword("12345678");
        return context;
    }

    private static Invoice invoice() {
        var total = new Amount();
        total.setCurrency("SEK");
        total.setValue(new BigDecimal("199.90"));
        var invoice = new Invoice();
        invoice.setAcknowledgmentMode(AcknowledgmentMode.NO_ACKNOWLEDGMENT);
        invoice.setTitle("Example Shop");
        invoice.setTotalAmount(total);
        return invoice;
    }
}
