package shop;

import static shop.Seqr.members;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the shop's pages answer. */
final class Shop {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,2})?");
    private static final Answer NOT_SO_MUCH = new Answer(409, members("error", "There is not so much to give back."));

    private Shop() {
    }

    /** A status, and what becomes its JSON. */
    record Answer(int status, Object body) {
        /** The order as its customer may see it. */
        static Answer of(int status, Order order) {
            var state = order.is("sending") ? "unsure" : order.state;
            return new Answer(status, members(
                "id", order.id, "state", order.isRefunded() ? "refunded" : state, "reference", order.reference,
                "link", order.is("open") ? order.link : null));
        }

        static Answer error(int status, String error) {
            return new Answer(status, members("error", error));
        }
    }

    /** What a request may do to an order. */
    private interface Change {
        Order apply(Order order, Instant now) throws NoAnswer;
    }

    /**
     * Answers a request.
     *
     * @param told what the header X-Now says; null for nothing
     */
    static Answer handle(String method, URI address, String told, String body) throws NoAnswer {
        var query = form(address.getRawQuery());
        var said = told == null ? query.get("now") : told;
        var now = Settings.TEST_CLOCK && said != null ? Instant.parse(said) : Instant.now(); // a test says what time it is
        var path = address.getPath().substring(1).split("/", 3);
        var call = method + " " + path[0] + (path.length > 2 ? " " + path[2] : ""); // without the order's id
        if (call.equals("GET health")) {
            return new Answer(200, members("status", "ready"));
        } else if (call.equals("POST cron")) {
            return cron(now);
        } else if (call.equals("POST orders") && path.length == 1) {
            return order(json(body), now);
        }
        var id = path[0].equals("orders") && path.length > 1 ? path[1] : query.get("order");
        if (!isId(id) || !Store.isOrder(id)) {
            return Answer.error(404, "There is no such order.");
        }
        return switch (call) {
            case "GET orders" -> change(id, Orders::ask, now);
            case "GET back" -> change(id, Orders::returned, now);
            case "POST orders cancel" -> change(id, Orders::cancel, now);
            case "POST orders again" -> change(id, Orders::billAgain, now);
            case "POST orders refunds" -> refund(id, json(body));
            case "POST notification" ->
                notification(id, query.getOrDefault("bill", ""), form(body).getOrDefault("invoiceReference", ""), now);
            default -> Answer.error(404, "There is no such page.");
        };
    }

    /** POST /orders. The same order may be posted again; it gets no second bill. */
    private static Answer order(JsonObject sent, Instant now) throws NoAnswer {
        var id = text(sent.get("id"));
        var amount = text(sent.get("amount"));
        var currency = text(sent.get("currency"));
        if (!isId(id) || !AMOUNT.matcher(amount).matches() || !currency.matches("[A-Z]{3}")) {
            return Answer.error(400, "An order has an id, an amount with at most two decimals, and a currency.");
        }
        return Store.alone(id, () -> {
            if (!Store.isOrder(id)) {
                return Answer.of(201, Orders.place(id, amount, currency, now));
            }
            var known = Store.load(id);
            var isSame = new BigDecimal(known.amount).compareTo(new BigDecimal(amount)) == 0 && known.currency.equals(currency);
            return isSame ? Answer.of(200, known) : Answer.error(409, "Order '" + id + "' is another purchase.");
        });
    }

    /** Does something to an order. Without an answer from SEQR, the order is as it was saved last. */
    private static Answer change(String id, Change change, Instant now) throws NoAnswer {
        return Store.alone(id, () -> {
            try {
                return Answer.of(200, change.apply(Store.load(id), now));
            } catch (NoAnswer nothing) {
                return Answer.of(200, Store.load(id));
            }
        });
    }

    private static Answer refund(String order, JsonObject sent) throws NoAnswer {
        var id = text(sent.get("id"));
        var amount = sent.get("amount") == null || sent.get("amount").isJsonNull() ? null : text(sent.get("amount"));
        if (!isId(id) || amount != null && !AMOUNT.matcher(amount).matches()) {
            return Answer.error(400, "A refund has an id, and an amount or none.");
        }
        var refund = Store.alone(order, () -> Refunds.refund(Store.load(order), id, amount));
        return refund == null ? NOT_SO_MUCH : new Answer(200, refund);
    }

    /** SEQR gives up after 5 s. While another request asks about the order, SEQR is told to notify again, 10 s later. */
    private static Answer notification(String id, String key, String invoice, Instant now) {
        try {
            return new Answer(Store.aloneSoon(id, () -> Orders.notified(Store.load(id), key, invoice, now), 503), Map.of());
        } catch (NoAnswer nothing) {
            return new Answer(503, Map.of());
        }
    }

    /** Call it each minute, and let nobody else reach it. */
    private static Answer cron(Instant now) throws NoAnswer {
        for (var id : Store.orderIds()) {
            change(id, Orders::lookAfter, now);
        }
        return new Answer(200, Map.of());
    }

    private static boolean isId(String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{1,64}");
    }

    /** A text or a number as it was written; empty for anything else. */
    private static String text(JsonElement value) {
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    private static JsonObject json(String body) {
        try {
            var read = new Gson().fromJson(body, JsonElement.class);
            return read != null && read.isJsonObject() ? read.getAsJsonObject() : new JsonObject();
        } catch (JsonParseException error) {
            return new JsonObject();
        }
    }

    private static Map<String, String> form(String text) {
        var form = new HashMap<String, String>();
        for (var pair : text == null ? new String[0] : text.split("&")) {
            var at = pair.indexOf('=');
            if (at > 0) {
                form.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
