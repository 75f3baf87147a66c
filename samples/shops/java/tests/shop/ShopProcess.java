package shop;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** The shop as a process of its own, with data of its own, for one test. */
final class ShopProcess implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    /** Opens a shop that is paid at this SEQR. */
    ShopProcess(URI endpoint, Path data) throws IOException {
        var port = freePort();
        url = "http://127.0.0.1:" + port;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
            java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "shop.Server", Integer.toString(port));
        builder.environment().putAll(Map.of("SEQR_URL", endpoint.toString(), "SHOP_URL", url, "DATA", data.toString()));
        process = builder.redirectErrorStream(true).start();
        // Not closed: whatever else the shop prints stays in the pipe, which is large enough for a test.
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = output.readLine();
        if (!"The shop is open.".equals(said)) {
            close();
            throw new IOException("The shop does not open: " + said);
        }
    }

    JsonObject order(String id, String amount) {
        return call("POST", "/orders", Map.of("id", id, "amount", amount, "currency", "SEK"));
    }

    JsonObject look(String id) {
        return call("GET", "/orders/" + id, null);
    }

    JsonObject comeBack(String id) {
        return call("GET", "/back?order=" + id, null);
    }

    JsonObject refund(String id, Map<String, String> refund) {
        return call("POST", "/orders/" + id + "/refunds", refund);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private JsonObject call(String method, String path, Map<String, String> body) {
        var content = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(new Gson().toJson(body));
        var request = HttpRequest.newBuilder(URI.create(url + path)).method(method, content).build();
        try {
            return new Gson().fromJson(http.send(request, BodyHandlers.ofString()).body(), JsonObject.class);
        } catch (IOException error) {
            throw new UncheckedIOException(error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(error);
        }
    }

    private static int freePort() throws IOException {
        try (var server = new ServerSocket(0)) {
            return server.getLocalPort();
        }
    }
}
