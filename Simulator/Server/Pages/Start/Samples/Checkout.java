// Sends an invoice, waits until it is paid, and prints the reference of the payment. Java 17 or later, nothing else.
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

public class Checkout {
    static final String SANDBOX = "{address}";
    static final HttpClient HTTP = HttpClient.newHttpClient();

    public static void main(String[] arguments) throws Exception {
        var sent = call("sendInvoice", """
            <invoice>
              <acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>
              <issueDate>%s</issueDate>
              <title>Example Shop</title>
              <clientInvoiceId>%s</clientInvoiceId>
              <invoiceRows><invoiceRow>
                <itemDescription>Tea</itemDescription>
                <itemQuantity>2</itemQuantity>
                <itemTotalAmount><currency>SEK</currency><value>149.90</value></itemTotalAmount>
              </invoiceRow></invoiceRows>
              <totalAmount><currency>SEK</currency><value>149.90</value></totalAmount>
              <cashierId>web</cashierId>
            </invoice>""".formatted(Instant.now(), UUID.randomUUID()));
        if (!member(sent, "resultCode").equals("0")) {
            throw new IllegalStateException("sendInvoice answered " + sent);
        }
        var reference = member(sent, "invoiceReference");
        System.out.println("Pay it here: " + SANDBOX + "/R" + reference);

        var version = "0";
        var status = "";
        String bill;
        do {
            Thread.sleep(1000);
            bill = call("getPaymentStatus", "<invoiceReference>" + reference + "</invoiceReference><invoiceVersion>" + version + "</invoiceVersion>");
            version = member(bill, "version");
            status = member(bill, "status");
            System.out.println(status);
        } while (List.of("ISSUED", "PENDING_ISSUER_ACKNOWLEDGE").contains(status));
        if (status.equals("PAID")) {
            System.out.println("Keep this with the order: " + member(bill, "ersReference"));
        }
    }

    static String call(String operation, String members) throws Exception {
        var envelope = """
            <soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:ext="http://external.interfaces.ers.seamless.com/">
              <soapenv:Body>
                <ext:%1$s>
                  <context>
                    <channel>WEB</channel>
                    <clientId>Example Shop</clientId>
                    <clientReference>Shop backend 1.0</clientReference>
                    <clientRequestTimeout>0</clientRequestTimeout>
                    <initiatorPrincipalId><id>public_test_shop_terminal</id><type>TERMINALID</type></initiatorPrincipalId>
                    <password>12345678</password>
                  </context>
                  %2$s
                </ext:%1$s>
              </soapenv:Body>
            </soapenv:Envelope>""".formatted(operation, members);
        var request = HttpRequest.newBuilder(URI.create(SANDBOX + "/soap/merchant/cashregister-2"))
            .header("Content-Type", "text/xml; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(envelope))
            .build();
        return HTTP.send(request, BodyHandlers.ofString()).body();
    }

    static String member(String answer, String name) {
        var found = Pattern.compile("<" + name + ">([^<]*)<").matcher(answer);
        if (!found.find()) {
            throw new IllegalStateException("There is no " + name + " in " + answer);
        }
        return found.group(1);
    }
}
