using System.Text.Json;
using System.Text.Json.Serialization;

namespace SeqrSandbox.Testing.Control;

/// <summary>
/// Converts the control API's JSON to this package's types: SEQR's own words are in capitals, the sandbox's own in
/// lower case.
/// </summary>
internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter<SeqrInvoiceStatus>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter<TerminalKind>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter<ProductKind>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter<OrderKind>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter<PrincipalKind>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter<LedgerKind>(JsonNamingPolicy.SnakeCaseUpper),
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower),
        },
    };
}
