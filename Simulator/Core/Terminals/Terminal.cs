namespace SeqrSandbox.Core.Terminals;

/// <summary>A till or a shop's backend, which signs its calls with its own id and password.</summary>
public sealed record Terminal
{
    public required string Id { get; init; }

    public required string ResellerId { get; init; }

    /// <summary>The name that payers see, and a receipt's terminalId.</summary>
    public required string Name { get; init; }

    /// <summary>The till's name in the merchant's own system.</summary>
    public string? ExternalId { get; init; }

    public required TerminalKind Kind { get; init; }

    public required Secret Password { get; init; }

    /// <summary>The code on the till's static QR, unique among terminals.</summary>
    public string? SeqrId { get; init; }

    /// <summary>A payer who scanned the static code before there was a bill, and gets the next one.</summary>
    public WaitingPayer? Waiting { get; init; }

    public bool Blocked { get; init; }

    public bool Unregistered { get; init; }
}

/// <summary>A web shop or app backend may have several open invoices; a cash register has one.</summary>
public enum TerminalKind
{
    WebShop,
    CashRegister,
}

/// <summary>A payer at a till whose bill has not been sent yet.</summary>
public sealed record WaitingPayer(string PayerId, DateTimeOffset Since);

/// <summary>The code of a till's static QR: letters and digits only.</summary>
public static class SeqrId
{
    /// <summary>The longest code accepted: longer than any in print, and short enough for a QR code.</summary>
    public const int MostLetters = 64;

    public static bool IsValid(string? text) => text is { Length: > 0 and <= MostLetters } && text.All(char.IsAsciiLetterOrDigit);

    internal static string WhatIsWrong(string? text) => string.IsNullOrEmpty(text)
        ? "The call has no seqrId."
        : $"The seqrId {Results.Refusal.Quote(text)} has to be letters and digits without accents, {MostLetters} at most.";
}
