package shop;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** A web shop that is paid with SEQR. Run it with: ./run.sh 9000 */
public final class Server {
    private static final Gson GSON = new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private Server() {
    }

    /** Serves at the port that the first argument says. */
    public static void main(String[] arguments) throws IOException {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9000;
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 128);
        server.setExecutor(Executors.newCachedThreadPool()); // so that SEQR can notify the shop while the shop asks SEQR
        server.createContext("/", Server::answer);
        server.start();
        System.out.println("The shop is open.");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var told = exchange.getRequestHeaders().getFirst("X-Now");
            Shop.Answer answer;
            try {
                answer = Shop.handle(exchange.getRequestMethod(), exchange.getRequestURI(), told, body);
            } catch (NoAnswer | RuntimeException error) {
                error.printStackTrace();
                answer = Shop.Answer.error(500, "The shop made an error.");
            }
            var content = (GSON.toJson(answer.body()) + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), content.length);
            exchange.getResponseBody().write(content);
        }
    }
}
