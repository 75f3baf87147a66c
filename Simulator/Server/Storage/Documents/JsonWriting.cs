using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>Writes members of stored documents. A member that is null is left out.</summary>
internal static class JsonWriting
{
    // Longer than any amount or duration.
    private const int MostLetters = 64;

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } instant)
            writer.WriteString(name, instant);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, TimeSpan value)
    {
        Span<byte> text = stackalloc byte[MostLetters];
        value.TryFormat(text, out var length, "c", CultureInfo.InvariantCulture);
        writer.WriteString(name, text[..length]);
    }

    public static void WriteMember(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, Amount? value)
    {
        if (value is not { } amount)
            return;
        Span<byte> text = stackalloc byte[MostLetters];
        amount.Value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        text[length++] = (byte)' ';
        length += Encoding.UTF8.GetBytes(amount.Currency.Code, text[length..]);
        writer.WriteString(name, text[..length]);
    }

    public static void WriteMember<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        write(writer, value);
    }

    public static void WriteName(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, StoredNames names, int? value)
    {
        if (value is { } number)
            writer.WriteString(name, names.Of(number));
    }

    public static void WriteList<T>(
        this Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.IsDefault)
            throw new InvalidOperationException($"The list {Encoding.UTF8.GetString(name)} was never set.");
        writer.WriteStartArray(name);
        foreach (var item in items)
            write(writer, item);
        writer.WriteEndArray();
    }
}
