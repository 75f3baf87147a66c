using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Simulator.Control.Certification;
using SeqrSandbox.Simulator.Control.Clock;
using SeqrSandbox.Simulator.Control.Health;
using SeqrSandbox.Simulator.Control.Invoices;
using SeqrSandbox.Simulator.Control.Journal;
using SeqrSandbox.Simulator.Control.Notifications;
using SeqrSandbox.Simulator.Control.Payers;
using SeqrSandbox.Simulator.Control.Sandboxes;
using SeqrSandbox.Simulator.Control.Scenarios;
using SeqrSandbox.Simulator.Control.Terminals;
using SeqrSandbox.Simulator.Control.Verification;

namespace SeqrSandbox.Simulator.Control.Output;

/// <summary>How the control API's answers are written. Generated at build time, since reflection would cost at start.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcConverter)])]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(InvoiceView))]
[JsonSerializable(typeof(PageView<InvoiceItem>))]
[JsonSerializable(typeof(NotificationView))]
[JsonSerializable(typeof(PageView<NotificationView>))]
[JsonSerializable(typeof(PayerView))]
[JsonSerializable(typeof(PageView<PayerItem>))]
[JsonSerializable(typeof(TerminalView))]
[JsonSerializable(typeof(TerminalPageView))]
[JsonSerializable(typeof(EntryView))]
[JsonSerializable(typeof(EntryItem))]
[JsonSerializable(typeof(JournalPageView))]
[JsonSerializable(typeof(ScenarioView))]
[JsonSerializable(typeof(ScenarioPageView))]
[JsonSerializable(typeof(VerificationView))]
[JsonSerializable(typeof(CertificationView))]
[JsonSerializable(typeof(SandboxView))]
[JsonSerializable(typeof(PageView<SandboxView>))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    public static JsonTypeInfo<T> For<T>() => (JsonTypeInfo<T>)Readable.Json.GetTypeInfo(typeof(T))!;

    // A class of its own, so that the generated Default is there before it.
    private static class Readable
    {
        // The answers are JSON and never part of a page: names stay readable where the default would write å as an escape.
        public static readonly ControlJson Json =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
