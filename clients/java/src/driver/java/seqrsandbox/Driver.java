package seqrsandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Makes this package do what ContractTests/Clients asks for: one JSON object a line in, one a line out. */
public final class Driver {
    private final Map<String, SeqrSandbox> sandboxes = new HashMap<>();
    private SeqrSimulator simulator;

    private Driver() {
    }

    /** Reads until it is told to close. At the end of the input without that, nothing is closed: the program has to end all the same. */
    public static void main(String[] arguments) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var output = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var driver = new Driver();
        for (var line = input.readLine(); line != null; line = input.readLine()) {
            var asked = Json.parse(line);
            output.println(driver.answer(asked));
            if (asked.text("do").equals("close")) {
                return;
            }
        }
    }

    private String answer(Json asked) {
        try {
            return "{\"ok\":" + Json.of(carryOut(asked)) + "}";
        } catch (SeqrException error) {
            var told = Values.given(
                "kind", error.status() == null ? "unreachable" : "refused", "message", error.getMessage(),
                "title", error.title(), "detail", error.detail(), "status", error.status());
            return Json.of(Map.of("error", told)).toString();
        } catch (SeqrVerificationError error) {
            return failure("verification", error.getMessage());
        } catch (SeqrTimeoutException error) {
            return failure("timeout", error.getMessage());
        } catch (IllegalArgumentException error) {
            return failure("usage", error.getMessage());
        } catch (RuntimeException error) { // an error of the package itself: the suite shows it
            var trace = new StringWriter();
            error.printStackTrace(new PrintWriter(trace));
            return failure("usage", trace.toString());
        }
    }

    private static String failure(String kind, String message) {
        return Json.of(Map.of("error", Map.of("kind", kind, "message", message))).toString();
    }

    private Object carryOut(Json asked) {
        var call = asked.text("do");
        var on = asked.text("on");
        var told = new Arguments(asked.get("args"));
        if (call.equals("close")) {
            if (simulator != null) {
                simulator.close();
            }
            return null;
        } else if (on == null && !call.equals("sandbox") && !call.equals("request")) {
            throw new IllegalArgumentException("'" + call + "' needs a sandbox.");
        } else if (on != null && !sandboxes.containsKey(on)) {
            throw new IllegalArgumentException("No sandbox '" + on + "' was made here.");
        }
        if (simulator == null) {
            simulator = SeqrSimulator.open();
        }
        if (call.equals("sandbox")) {
            return make(told);
        } else if (on == null) {
            return simulator.request(told.text("method"), told.text("path"), told.body());
        }
        return new Calls(sandboxes.get(on), told).carryOut(call);
    }

    private Object make(Arguments told) {
        var seed = told.number("seed");
        var name = told.text("name");
        var made = name == null && seed == null ? simulator.sandbox() : simulator.sandbox(name, seed);
        sandboxes.put(made.name(), made);
        return Map.of(
            "name", made.name(), "url", made.url().toString(), "endpoint", made.endpoint().toString(), "wsdl", made.wsdl().toString());
    }

    /** The calls about a sandbox. */
    private record Calls(SeqrSandbox on, Arguments told) {
        Object carryOut(String call) {
            return switch (call) {
                case "removeSandbox" -> done(on::remove);
                case "reset" -> done(on::reset);
                case "pay" -> on.pay(told.text("reference")).json();
                case "decline" -> on.decline(told.text("reference")).json();
                case "cancel" -> on.cancel(told.text("reference")).json();
                case "invoice" -> on.invoice(told.text("reference")).json();
                case "invoices" -> on.invoices().stream().map(SeqrInvoice::json).toList();
                case "waitFor" -> on.waitFor(told.text("reference"), told.text("status"), told.milliseconds("deadlineMs")).json();
                case "putScenario" -> on.scenarios().put(told.text("name"), told.text("yaml"));
                case "useScenario" -> done(() -> on.scenarios().use(told.text("name")));
                case "scenarios" -> on.scenarios().list();
                case "removeScenario" -> done(() -> on.scenarios().remove(told.text("name")));
                case "notifications" -> told.text("reference") == null ? on.notifications() : on.notifications(told.text("reference"));
                case "resend" -> on.resend(told.text("id"));
                case "terminals" -> on.terminals().list();
                case "createTerminal" -> on.terminals().create(told.members("settings"));
                case "changeTerminal" -> on.terminals().change(told.text("id"), told.members("settings"));
                case "certification" -> on.certification(told.text("plan"));
                case "request" -> on.request(told.text("method"), told.text("path"), told.body());
                case "addPayer" -> on.addPayer(told.members("settings")).show();
                case "journal", "entry", "verify", "verifySequence" -> ofJournal(call);
                default -> call.startsWith("clock") ? ofClock(call).toString() : ofPayer(call);
            };
        }

        private Object ofJournal(String call) {
            return switch (call) {
                case "journal" -> on.journal(told.texts("query"));
                case "entry" -> on.entry(told.json().number("id"));
                case "verify" -> on.verify(told.pattern(), told.times(), told.milliseconds("withinMs")).json();
                default -> on.verifySequence(told.patterns(), told.milliseconds("withinMs")).json();
            };
        }

        private Instant ofClock(String call) {
            return switch (call) {
                case "clockNow" -> on.clock().now();
                case "clockAdvance" -> on.clock().advance(told.milliseconds("ms"));
                case "clockFreeze" -> on.clock().freeze();
                case "clockResume" -> on.clock().resume();
                case "clockSet" -> on.clock().set(Instant.parse(told.text("to")));
                default -> throw new IllegalArgumentException("There is no call '" + call + "'.");
            };
        }

        private Object ofPayer(String call) {
            var payer = told.text("payer") == null ? on.payer() : on.payer(told.text("payer"));
            return switch (call) {
                case "payerScan" -> payer.scan(told.text("code"));
                case "payerConfirm" -> payer.confirm(
                    Values.given("pin", told.text("pin"), "outcome", told.text("outcome"), "invoice", told.text("invoice"))).json();
                case "payerCancel" -> payer.cancel();
                case "payerShow" -> payer.show();
                case "keepCard" -> payer.keepCard(told.text("id"), told.text("value"), told.text("reseller"));
                default -> throw new IllegalArgumentException("There is no call '" + call + "'.");
            };
        }

        private static Object done(Runnable call) {
            call.run();
            return null;
        }
    }
}
