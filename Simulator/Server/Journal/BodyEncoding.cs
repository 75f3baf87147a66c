using System.Text;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>
/// In which encoding a recorded body can be read: its mark, its zeros, its Content-Type and its declaration are asked, in this
/// order. Every byte can be read in some way, so that no body is too odd to be shown with its passwords masked.
/// </summary>
internal static class BodyEncoding
{
    private const string Latin = "iso-8859-1";

    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Encoding Of(RecordedMessage message) => message.Body.AsSpan() switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        // No text begins with a zero: of one byte of two, the letters are ASCII.
        [not 0, 0, ..] => Encoding.Unicode,
        [0, not 0, ..] => Encoding.BigEndianUnicode,
        var bytes => IsLatin(message.ContentType) || IsLatinDeclared(bytes) ? Encoding.Latin1 : Encoding.UTF8,
    };

    private static bool IsLatin(string? text) => text?.Contains(Latin, StringComparison.OrdinalIgnoreCase) is true;

    private static bool IsLatinDeclared(ReadOnlySpan<byte> bytes) =>
        Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 100)]) is { } start
        && start.StartsWith("<?xml", StringComparison.Ordinal)
        && IsLatin(start[..Math.Max(start.IndexOf("?>", StringComparison.Ordinal), 0)]);
}
