using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>Reads a value, at whose first token the reader stands.</summary>
internal delegate T JsonRead<out T>(ref Utf8JsonReader reader);

/// <summary>Reads members and values of stored documents.</summary>
internal static class JsonReading
{
    // Longer than any amount, duration or code of a currency.
    private const int MostLetters = 64;

    /// <summary>Refuses a value of another kind.</summary>
    public static void Expect(this ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
            throw new JsonException($"{token} was expected, not {reader.TokenType}.");
    }

    /// <summary>
    /// Goes to the value of the object's next member; false at the end of the object. A member that is null counts as
    /// missing.
    /// </summary>
    public static bool NextMember(this ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        do
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                name = default;
                return false;
            }

            name = reader.ValueIsEscaped ? Unescaped(ref reader) : reader.ValueSpan;
            reader.Read();
        }
        while (reader.TokenType == JsonTokenType.Null);

        return true;
    }

    public static bool Is(this ReadOnlySpan<byte> name, ReadOnlySpan<byte> member) => name.SequenceEqual(member);

    public static ImmutableArray<T> GetList<T>(this ref Utf8JsonReader reader, JsonRead<T> read)
        where T : class
    {
        reader.Expect(JsonTokenType.StartArray);
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
            return [];
        // Most lists are short: none is kept larger than it is.
        var items = ImmutableArray.CreateBuilder<T>(initialCapacity: 1);
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
            items.Add(read(ref reader));
        return items.DrainToImmutable();
    }

    public static string GetText(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.String);
        return reader.GetString()!;
    }

    /// <summary>An amount is stored as text, <c>149.90 SEK</c>, so that it keeps its digits.</summary>
    public static Amount GetAmount(this ref Utf8JsonReader reader)
    {
        Span<char> letters = stackalloc char[MostLetters];
        var text = letters[..CopyShort(ref reader, letters)];
        return text.IndexOf(' ') is var space and > 0
            ? Amount.Of(
                decimal.Parse(text[..space], NumberStyles.Number, CultureInfo.InvariantCulture),
                Currency.Of(text[(space + 1)..]))
            : throw new JsonException($"'{text}' is no amount.");
    }

    /// <summary>The code of a currency as it was sent, which need not be one.</summary>
    public static string? GetCurrencyCode(this ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.Length > MostLetters)
            return reader.GetString();
        Span<char> letters = stackalloc char[MostLetters];
        var text = letters[..CopyShort(ref reader, letters)];
        return Currency.TryFind(text, out var currency) ? currency.Code : text.ToString();
    }

    public static TimeSpan GetDuration(this ref Utf8JsonReader reader)
    {
        Span<char> letters = stackalloc char[MostLetters];
        var text = letters[..CopyShort(ref reader, letters)];
        return TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var duration)
            ? duration
            : throw new JsonException($"'{text}' is no duration.");
    }

    /// <summary>A document lacks a member that it has to have.</summary>
    public static JsonException Missing(string member) => new($"{member} is missing.");

    private static int CopyShort(ref Utf8JsonReader reader, scoped Span<char> letters)
    {
        reader.Expect(JsonTokenType.String);
        return reader.ValueSpan.Length <= letters.Length
            ? reader.CopyString(letters)
            : throw new JsonException($"'{reader.GetString()}' is too long.");
    }

    private static byte[] Unescaped(ref Utf8JsonReader reader)
    {
        var name = new byte[reader.ValueSpan.Length];
        return name[..reader.CopyString(name)];
    }
}
