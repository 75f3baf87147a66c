namespace SeqrSandbox.Core.Terminals;

/// <summary>A till or a shop's backend, which signs its calls with its own id and password.</summary>
public sealed record Terminal
{
    public required string Id { get; init; }

    public required string ResellerId { get; init; }

    /// <summary>What the payer reads, and a receipt's terminalId.</summary>
    public required string Name { get; init; }

    /// <summary>The till's name in the merchant's own system.</summary>
    public string? ExternalId { get; init; }

    public required TerminalKind Kind { get; init; }

    public required Secret Password { get; init; }

    /// <summary>The code on the till's static QR; no two terminals have the same.</summary>
    public string? SeqrId { get; init; }

    /// <summary>A payer who scanned the static code before there was a bill, and takes the next one.</summary>
    public WaitingPayer? Waiting { get; init; }

    public bool Blocked { get; init; }

    public bool Unregistered { get; init; }
}

/// <summary>A web shop or app backend has any number of open invoices; a cash register one.</summary>
public enum TerminalKind
{
    WebShop,
    CashRegister,
}

/// <summary>A payer in front of a till whose bill is still to come.</summary>
public sealed record WaitingPayer(string PayerId, DateTimeOffset Since);

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
