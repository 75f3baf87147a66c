namespace SeqrSandbox.Core.Terminals;

/// <summary>Who a call says it is, as it was sent.</summary>
public sealed record Credentials(string? Type, string? Id, string? UserId, string? Password)
{
    public const string TerminalType = "TERMINALID";

    public const string ResellerUserType = "RESELLERUSER";

    public override string ToString() => $"{Type} {Id} {UserId}";
}

/// <summary>Who a call proved to be: a terminal, or (without one) a user of the reseller.</summary>
public sealed record Caller(Reseller Reseller, Terminal? Terminal);
