namespace SeqrSandbox.Core.Terminals;

/// <summary>The code of a till's static QR: letters and digits only.</summary>
public static class SeqrId
{
    /// <summary>Longer than anybody prints, and short enough for a QR code.</summary>
    public const int MostLetters = 64;

    public static bool IsValid(string? text) => text is { Length: > 0 and <= MostLetters } && text.All(char.IsAsciiLetterOrDigit);
}
