package seqrsandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Stands in for the simulator: it notes what it is asked, and answers what it is told. */
final class FakeServer implements AutoCloseable {
    /** What it was asked. */
    record Asked(String method, String path, String authorization, String type, String body) {
    }

    /** What it answers; without a status it cuts the connection. */
    record Answer(int status, String type, String body) {
        static Answer json(String body) {
            return new Answer(200, "application/json; charset=utf-8", body);
        }
    }

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer http;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    FakeServer(Function<Asked, Answer> answers) throws IOException {
        http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        http.setExecutor(threads);
        http.createContext("/", exchange -> answer(exchange, answers));
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    List<String> paths(String method) {
        return asked.stream().filter(one -> one.method().equals(method)).map(Asked::path).toList();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange, Function<Asked, Answer> answers) throws IOException {
        var headers = exchange.getRequestHeaders();
        var one = new Asked(
            exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers.getFirst("Authorization"),
            headers.getFirst("Content-Type"), new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        asked.add(one);
        var answer = answers.apply(one);
        if (answer.status() > 0) {
            var content = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
        exchange.close();
    }
}
