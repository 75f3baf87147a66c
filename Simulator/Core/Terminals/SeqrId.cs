namespace SeqrSandbox.Core.Terminals;

/// <summary>The code of a till's static QR: letters and digits only.</summary>
public static class SeqrId
{
    /// <summary>Longer than anybody prints, and short enough for a QR code.</summary>
    public const int MostLetters = 64;

    public static bool IsValid(string? text) => text is { Length: > 0 and <= MostLetters } && text.All(char.IsAsciiLetterOrDigit);

    internal static string WhatIsWrong(string? text) => string.IsNullOrEmpty(text)
        ? "The call has no seqrId."
        : $"The seqrId {Results.Refusal.Quote(text)} has to be letters and digits without accents, {MostLetters} at most.";
}
