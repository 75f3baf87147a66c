package shop;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.xml.sax.SAXException;

/** SEQR's SOAP service. A call is sent once. Either SEQR answers with a resultCode, or the call throws NoAnswer. */
final class Seqr {
    private static final int PATIENCE = 8; // seconds for the whole call

    /** It follows no redirect, and sends no call a second time. */
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, ?> CONTEXT = members(
        "channel", "JAVA",
        "clientId", "Sample shop",
        "clientReference", "sample-shop-java",
        "clientRequestTimeout", 0,
        "initiatorPrincipalId", members("id", Settings.TERMINAL, "type", "TERMINALID"),
        "password", Settings.PASSWORD);

    private Seqr() {
    }

    /**
     * What SEQR answered.
     *
     * @param resultCode 0 if SEQR did what it was asked for
     * @param texts what it returns
     */
    record Answer(int resultCode, Map<String, String> texts) {
        String text(String name) {
            return texts.get(name);
        }

        /** Whether a refusal leaves open if the call was carried out: it is pending, a system error, or not SEQR's own. */
        boolean leavesDoubt() {
            return resultCode == 1 || resultCode == 90 || resultCode > 99;
        }
    }

    /** Calls an operation with the names and values in turn. */
    static Answer call(String operation, Object... namesAndValues) throws NoAnswer {
        var message = new LinkedHashMap<String, Object>(Map.of("context", CONTEXT));
        message.putAll(members(namesAndValues));
        var response = post(operation, Soap.write(operation, message));
        try {
            var texts = Soap.read(operation, response.body());
            if (response.statusCode() == 200 && texts.getOrDefault("resultCode", "").matches("\\d{1,9}")) {
                return new Answer(Integer.parseInt(texts.get("resultCode")), texts);
            }
            throw new NoAnswer(operation + ": HTTP status " + response.statusCode() + " without a resultCode");
        } catch (SAXException trouble) {
            throw new NoAnswer(operation + ": HTTP status " + response.statusCode() + ", " + trouble.getMessage());
        }
    }

    /** A map that keeps the order, which the contract prescribes. */
    static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            members.put((String) namesAndValues[at], namesAndValues[at + 1]);
        }
        return members;
    }

    private static HttpResponse<byte[]> post(String operation, String body) throws NoAnswer {
        var request = HttpRequest.newBuilder(Settings.SEQR_URL)
            .header("Content-Type", "text/xml; charset=utf-8").header("SOAPAction", "\"\"")
            .POST(BodyPublishers.ofString(body)).build();
        var sent = HTTP.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return sent.get(PATIENCE, TimeUnit.SECONDS); // the request's own timeout ends with the headers of the answer
        } catch (ExecutionException trouble) {
            throw new NoAnswer(operation + ": " + trouble.getCause());
        } catch (TimeoutException trouble) {
            sent.cancel(true);
            throw new NoAnswer(operation + ": no answer in " + PATIENCE + " s");
        } catch (InterruptedException trouble) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(operation + ": the shop is closing");
        }
    }
}
