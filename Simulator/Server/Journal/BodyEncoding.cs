using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>
/// The encoding in which a recorded body is read. Its byte order mark, its zeros, its Content-Type and its declaration
/// are tried in this order. Some encoding reads any bytes, so every body can be shown with its passwords masked.
/// </summary>
internal static class BodyEncoding
{
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    public static Encoding Of(RecordedMessage message) => message.Body.AsSpan() switch
    {
        // If letters are longer than a byte, those of XML have zeros. A mark without zeros is no mark, and hides
        // nothing.
        [0xFF, 0xFE, 0, 0, ..] or [_, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, _, ..] => BigEndianUtf32,
        [0xFF, 0xFE, .. var rest] when rest.Contains((byte)0) => Encoding.Unicode,
        [0xFE, 0xFF, .. var rest] when rest.Contains((byte)0) => Encoding.BigEndianUnicode,
        // No text begins with a zero: one byte in two is zero, so the letters are ASCII.
        [not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, ..] => Encoding.BigEndianUnicode,
        var bytes => OfBytes(bytes, message.ContentType),
    };

    private static Encoding OfBytes(ReadOnlySpan<byte> bytes, string? contentType) =>
        (ContentType.Of(contentType)?.Charset ?? Charset.Declared(bytes)) is { } name
            && Charset.Named(name) is { Encoding.IsSingleByte: true } charset
            ? charset.Encoding is ASCIIEncoding ? Encoding.Latin1 : charset.Encoding
            : Encoding.UTF8;
}
