namespace SeqrSandbox.Core.Terminals;

/// <summary>The credentials of a call, as they were sent.</summary>
public sealed record Credentials(string? Type, string? Id, string? UserId, string? Password)
{
    public const string TerminalType = "TERMINALID";

    public const string ResellerUserType = "RESELLERUSER";

    public override string ToString() => $"{Type} {Id} {UserId}";
}

/// <summary>An authenticated caller: a terminal, or (without one) a user of the reseller.</summary>
public sealed record Caller(Reseller Reseller, Terminal? Terminal);
