using System.Text.Json.Serialization;

namespace SeqrSandbox.Testing;

/// <summary>An amount of money.</summary>
/// <param name="Value">The value in the currency's main unit (kronor, not öre).</param>
/// <param name="Currency">The ISO 4217 code.</param>
public sealed record SeqrMoney(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] decimal Value,
    string Currency);
