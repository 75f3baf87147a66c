import com.seamless.ers.interfaces.external.*;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.List;
import javax.xml.ws.BindingProvider;

/** One sendInvoice to each URL by the JAX-WS RI, as README.md says. Arguments: WSDL URL... */
public final class JaxWsCall {
    public static void main(String[] arguments) throws Exception {
        HttpURLConnection.setFollowRedirects(System.getenv("CAREFUL") == null);
        var wsdl = Path.of(arguments[0]).toUri().toURL();
        for (String url : List.of(arguments).subList(1, arguments.length)) {
            var port = new ERSWSExternalClientServiceService(wsdl).getERSWSExternalClientServiceImplPort();
            var settings = ((BindingProvider) port).getRequestContext();
            settings.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, url);
            settings.put("com.sun.xml.ws.request.timeout", 10000);
            System.out.println(outcome(port).replace('\n', ' '));
        }
    }

    private static String outcome(ERSWSExternalClientService port) {
        try {
            var answer = port.sendInvoice(context(), invoice(), null);
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
