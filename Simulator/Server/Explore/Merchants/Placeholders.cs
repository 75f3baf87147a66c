using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>The values of {placeholders} in a merchant's file.</summary>
internal sealed record Placeholders(ImmutableDictionary<string, string> Values)
{
    public static Placeholders None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public Placeholders With(string name, string value) => new(Values.SetItem(name, value));

    public Placeholders With(PlacedOrder order) =>
        With("order", order.Id).With("amount", Decimal(order.Amount));

    public Placeholders With(RefundRequest? refund) =>
        refund is null ? this : With("refund", refund.Id).With("amount", Decimal(refund.Amount));

    public string Fill(string text) =>
        Values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    /// <summary>The values of a form.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fill(MapNode form) =>
        form.Members.Select(member => KeyValuePair.Create(member.Name.Text, Fill((member.Value as TextNode)?.Text ?? "")));

    /// <summary>A JSON document. What is exactly {amount} becomes a number, any other text in quotes a text.</summary>
    public byte[] FillJson(Node node)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes))
            Write(writer, node);
        return bytes.WrittenSpan.ToArray();
    }

    private void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var (name, value) in map.Members)
                {
                    writer.WritePropertyName(name.Text);
                    Write(writer, value);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case TextNode { Text: "{amount}" }:
                writer.WriteRawValue(Values["amount"]);
                break;
            case TextNode { IsPlain: true } plain when IsLiteral(plain):
                writer.WriteRawValue(plain.IsNothing ? "null" : plain.Text.ToLowerInvariant());
                break;
            case TextNode text:
                writer.WriteStringValue(Fill(text.Text));
                break;
        }
    }

    private static bool IsLiteral(TextNode text) =>
        text.IsNothing || text.IsSwitch || decimal.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Decimal(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);
}
