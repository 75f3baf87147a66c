using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>
/// In which encoding a recorded body can be read: its mark, its zeros, its Content-Type and its declaration are asked, in this
/// order. Every byte can be read in some way, so that no body is too odd to be shown with its passwords masked.
/// </summary>
internal static class BodyEncoding
{
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly UTF32Encoding BigEndianUtf32 = new(bigEndian: true, byteOrderMark: true);

    public static Encoding Of(RecordedMessage message) => message.Body.AsSpan() switch
    {
        // Where letters are longer than a byte, those of XML have zeros: a mark without any is no mark, and hides nothing.
        [0xFF, 0xFE, 0, 0, ..] or [_, 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, _, ..] => BigEndianUtf32,
        [0xFF, 0xFE, .. var rest] when rest.Contains((byte)0) => Encoding.Unicode,
        [0xFE, 0xFF, .. var rest] when rest.Contains((byte)0) => Encoding.BigEndianUnicode,
        // No text begins with a zero: of one byte of two, the letters are ASCII.
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
