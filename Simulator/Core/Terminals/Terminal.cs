using SeqrSandbox.Core.Contract;

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
