package seqrsandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls the control API. Each failure is a SeqrException that says what was asked. Thread-safe. */
final class Control {
    private static final HttpClient HTTP = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(30)).build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int PAGE = 500;

    private final String base;
    private final String token;
    private final String prefix;

    /**
     * @param base the simulator's address, without a slash at its end
     * @param prefix the sandbox's path: empty, or {@code /@name}
     */
    Control(String base, String token, String prefix) {
        this.base = base;
        this.token = token;
        this.prefix = prefix;
    }

    String base() {
        return base;
    }

    Control below(String sandbox) {
        return new Control(base, token, "/@" + sandbox);
    }

    Json get(String path) {
        return request("GET", path, null);
    }

    Json post(String path, Object body) {
        return request("POST", path, body);
    }

    /**
     * Asks, and returns the answer: JSON, other content as a text, and null for no content. A body that is a text is YAML, the only text
     * that the control API takes.
     */
    Json request(String method, String path, Object body) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path begins with a slash, as in /sandbox/health; it is '" + path + "'.");
        }
        var what = method + " " + prefix + path;
        var answer = send(method, path, body);
        var isJson = isJson(answer);
        if (answer.statusCode() < 200 || answer.statusCode() > 299) {
            throw refusal(what, answer, isJson);
        } else if (answer.body().isEmpty()) {
            return Json.of(null);
        } else if (!isJson) {
            return Json.of(answer.body());
        }
        try {
            return Json.parse(answer.body());
        } catch (IllegalArgumentException error) {
            var detail = what + ": " + error.getMessage() + ". Is it of the version of this package?";
            throw new SeqrException("The simulator's answer is not understood", detail, answer.statusCode(), null, error);
        }
    }

    /** All items of a list, page by page, newest first. */
    List<Json> list(String path, Map<String, ?> query, int most) {
        var items = new ArrayList<Json>();
        var asked = new LinkedHashMap<String, Object>(query);
        do {
            asked.put("limit", Math.min(PAGE, most - items.size()));
            var page = get(path + "?" + Values.query(asked));
            items.addAll(page.list("items"));
            asked.put("before", page.text("next"));
        } while (asked.get("before") != null && items.size() < most);
        return items;
    }

    private HttpResponse<String> send(String method, String path, Object body) {
        var uri = URI.create(base + Values.target(prefix + path));
        var request = HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Accept", "application/json, */*;q=0.5");
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            var content = body instanceof String yaml ? yaml : Json.of(body).toString();
            request.header("Content-Type", body instanceof String ? "application/yaml" : "application/json");
            request.method(method, BodyPublishers.ofString(content));
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException error) {
            throw new SeqrException("The simulator does not answer", method + " " + uri + ": " + reasonOf(error), error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new SeqrException("The simulator was not waited for", method + " " + uri + ": the thread was interrupted", error);
        }
    }

    /** The client's own errors often have no message, such as that of a connection that is refused. */
    private static String reasonOf(Throwable error) {
        for (var cause = error; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return error.getClass().getSimpleName();
    }

    private static boolean isJson(HttpResponse<String> answer) {
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return type.split(";")[0].strip().toLowerCase().endsWith("json");
    }

    private static SeqrException refusal(String what, HttpResponse<String> answer, boolean isJson) {
        var problem = Json.of(null);
        try {
            problem = isJson ? Json.parse(answer.body()) : problem;
        } catch (IllegalArgumentException error) {
            // Then the status describes the problem.
        }
        var title = problem.text("title");
        var detail = problem.text("detail");
        return new SeqrException(
            title == null ? "The simulator refuses" : title,
            detail == null ? what + " was answered with " + answer.statusCode() + ", without a reason." : detail,
            answer.statusCode(), problem.text("type"), null);
    }
}
