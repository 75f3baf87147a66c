import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** One message to each URL by java.net.http, as README.md says. Arguments: MESSAGE URL... */
public final class HttpClientCall {
    public static void main(String[] arguments) throws Exception {
        var client = HttpClient.newHttpClient();
        for (String url : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(outcome(client, Path.of(arguments[0]), url));
        }
    }

    private static String outcome(HttpClient client, Path message, String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).header("Content-Type", "text/xml; charset=utf-8")
                .timeout(Duration.ofSeconds(10)).POST(HttpRequest.BodyPublishers.ofFile(message)).build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return "http\t" + answer.statusCode() + "\t" + Base64.getEncoder().encodeToString(answer.body());
        } catch (Exception error) {
            return "error\t" + error.getClass().getSimpleName() + "\t" + error.getMessage();
        }
    }
}
