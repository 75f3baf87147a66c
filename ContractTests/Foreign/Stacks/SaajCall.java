import java.io.ByteArrayInputStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.soap.*;

/** One message to each URL by SAAJ's SOAPConnection, as README.md says. Arguments: MESSAGE URL... */
public final class SaajCall {
    public static void main(String[] arguments) throws Exception {
        HttpURLConnection.setFollowRedirects(System.getenv("CAREFUL") == null);
        var message = Files.readAllBytes(Path.of(arguments[0]));
        for (String url : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(outcome(message, url).replace('\n', ' '));
        }
    }

    private static String outcome(byte[] message, String url) {
        try {
            var headers = new MimeHeaders();
            headers.addHeader("Content-Type", "text/xml; charset=utf-8");
            var request = MessageFactory.newInstance().createMessage(headers, new ByteArrayInputStream(message));
            var answer = SOAPConnectionFactory.newInstance().createConnection().call(request, new URL(url));
            return answer == null ? "nothing\tnull"
                : "answer\t'" + text(answer, "resultCode") + "'\t" + text(answer, "invoiceReference");
        } catch (Exception error) {
            return "error\t" + error.getClass().getSimpleName() + "\t" + error.getMessage();
        }
    }

    private static String text(SOAPMessage answer, String member) throws SOAPException {
        return answer.getSOAPBody().getElementsByTagName(member).item(0).getTextContent();
    }
}
