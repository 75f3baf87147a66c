package seqrsandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a call, as values of this package. */
record Arguments(Json json) {
    String text(String name) {
        return json.text(name);
    }

    Integer number(String name) {
        return json.get(name).isNull() ? null : (Integer) (int) json.number(name);
    }

    Duration milliseconds(String name) {
        return json.get(name).isNull() ? null : Duration.ofMillis(json.number(name));
    }

    Map<String, Json> members(String name) {
        return json.get(name).members();
    }

    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        members(name).forEach((member, value) -> texts.put(member, value.text()));
        return texts;
    }

    /** A body that is a text is YAML. */
    Object body() {
        var body = json.get("body");
        return body.isNull() ? null : body.value() instanceof String yaml ? yaml : body;
    }

    SeqrPattern pattern() {
        return SeqrPattern.of(members("pattern"));
    }

    List<SeqrPattern> patterns() {
        return json.list("patterns").stream().map(pattern -> SeqrPattern.of(pattern.members())).toList();
    }

    SeqrTimes times() {
        var times = json.get("times");
        if (times.isNull()) {
            return SeqrTimes.atLeast(1);
        } else if (times.value() instanceof Long count) {
            return SeqrTimes.exactly(count.intValue());
        }
        var atMost = times.get("atMost").isNull() ? null : (Integer) (int) times.number("atMost");
        return new SeqrTimes(times.get("atLeast").isNull() ? 0 : (int) times.number("atLeast"), atMost);
    }
}
