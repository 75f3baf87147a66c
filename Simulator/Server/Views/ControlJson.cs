using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SeqrSandbox.Simulator.Certification;

namespace SeqrSandbox.Simulator.Views;

/// <summary>
/// The JSON of the control API's answers. It is generated at build time, since reflection would slow the start.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(UtcConverter)])]
[JsonSerializable(typeof(HealthView))]
[JsonSerializable(typeof(ClockView))]
[JsonSerializable(typeof(InvoiceView))]
[JsonSerializable(typeof(PageView<InvoiceItem>))]
[JsonSerializable(typeof(NotificationView))]
[JsonSerializable(typeof(PageView<NotificationView>))]
[JsonSerializable(typeof(PayerView))]
[JsonSerializable(typeof(PageView<PayerItem>))]
[JsonSerializable(typeof(VoucherProductListView))]
[JsonSerializable(typeof(VoucherView))]
[JsonSerializable(typeof(PageView<VoucherView>))]
[JsonSerializable(typeof(TerminalView))]
[JsonSerializable(typeof(TerminalPageView))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(PartnerView))]
[JsonSerializable(typeof(PageView<PartnerView>))]
[JsonSerializable(typeof(ProductView))]
[JsonSerializable(typeof(PageView<ProductView>))]
[JsonSerializable(typeof(MoneyOrderView))]
[JsonSerializable(typeof(PageView<MoneyOrderView>))]
[JsonSerializable(typeof(PageView<LedgerAccountView>))]
[JsonSerializable(typeof(EntryView))]
[JsonSerializable(typeof(EntryItem))]
[JsonSerializable(typeof(JournalPageView))]
[JsonSerializable(typeof(ScenarioView))]
[JsonSerializable(typeof(ScenarioPageView))]
[JsonSerializable(typeof(VerificationView))]
[JsonSerializable(typeof(CertificationView))]
[JsonSerializable(typeof(SandboxView))]
[JsonSerializable(typeof(PageView<SandboxView>))]
[JsonSerializable(typeof(TeamView))]
[JsonSerializable(typeof(TeamTokenView))]
[JsonSerializable(typeof(PageView<TeamView>))]
[JsonSerializable(typeof(PageView<AuditedCallView>))]
internal sealed partial class ControlJson : JsonSerializerContext
{
    public static JsonTypeInfo<T> For<T>() => (JsonTypeInfo<T>)Readable.Json.GetTypeInfo(typeof(T))!;

    // A separate class, so that the generated Default exists before it.
    private static class Readable
    {
        // The answers are JSON and never part of a page, so names stay readable, although the default would escape å.
        public static readonly ControlJson Json =
            new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

/// <summary>Instants as ISO 8601 in UTC, to the millisecond.</summary>
internal sealed class UtcConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
