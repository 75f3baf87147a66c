using System.Text.Json.Serialization;

namespace SeqrSandbox.Testing;

/// <summary>A sum of money.</summary>
/// <param name="Value">How much, in the currency's main unit (kronor, not öre).</param>
/// <param name="Currency">The ISO 4217 code.</param>
public sealed record SeqrMoney(
    [property: JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString)] decimal Value,
    string Currency);
