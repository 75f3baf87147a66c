import java.io.EOFException;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** One message to each URL by HttpURLConnection, as README.md says. Arguments: MESSAGE URL... */
public final class UrlConnectionCall {
    public static void main(String[] arguments) throws Exception {
        var message = Files.readAllBytes(Path.of(arguments[0]));
        for (String url : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(outcome(message, url));
        }
    }

    private static String outcome(byte[] message, String url) {
        try {
            var connection = (HttpURLConnection) new URL(url).openConnection();
            connection.setReadTimeout(10000);
            connection.setInstanceFollowRedirects(System.getenv("CAREFUL") == null);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "text/xml; charset=utf-8");
            connection.getOutputStream().write(message);
            var status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                var bytes = body.readAllBytes();
                if (System.getenv("CAREFUL") != null && bytes.length != connection.getContentLength()) {
                    throw new EOFException("The answer is not whole.");
                }
                return "http\t" + status + "\t" + Base64.getEncoder().encodeToString(bytes);
            }
        } catch (Exception error) {
            return "error\t" + error.getClass().getSimpleName() + "\t" + error.getMessage();
        }
    }
}
