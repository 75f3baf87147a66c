using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>An amount as text, <c>149.90 SEK</c>, so that it keeps its digits.</summary>
internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString().AsSpan();
        var space = text.IndexOf(' ');
        return Amount.Of(decimal.Parse(text[..space], NumberStyles.Number, CultureInfo.InvariantCulture), Currency.Of(text[(space + 1)..].ToString()));
    }

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
