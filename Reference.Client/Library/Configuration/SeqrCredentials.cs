using Reference.Client.Wire;

namespace Reference.Client;

/// <summary>The caller's credentials. SEQR takes them in the body of each request; there is no login.</summary>
/// <param name="Type">The kind of caller.</param>
/// <param name="Id">The id of the terminal, or of the user's reseller.</param>
/// <param name="Password">
/// The password. It is sent to SEQR and appears nowhere else: not in logs, exceptions or <see cref="ToString"/>.
/// </param>
public sealed record SeqrCredentials(PrincipalType Type, string Id, string Password)
{
    /// <summary>The user within the reseller, usually <c>9900</c>; null for a terminal.</summary>
    public string? UserId { get; init; }

    /// <summary>Creates the credentials of a terminal, as SEQR provides it for a web shop or app.</summary>
    /// <param name="terminalId">The terminal's id.</param>
    /// <param name="password">The terminal's password.</param>
    /// <returns>The credentials.</returns>
    public static SeqrCredentials ForTerminal(string terminalId, string password) =>
        new(PrincipalType.Terminal, terminalId, password);

    /// <summary>Creates the credentials of a reseller's user.</summary>
    /// <param name="resellerId">The reseller's id.</param>
    /// <param name="password">The user's password.</param>
    /// <param name="userId">The user's id within the reseller.</param>
    /// <returns>The credentials.</returns>
    public static SeqrCredentials ForResellerUser(string resellerId, string password, string userId = "9900") =>
        new(PrincipalType.ResellerUser, resellerId, password) { UserId = userId };

    /// <summary>Describes the caller, without the password.</summary>
    /// <returns>The type and id.</returns>
    public override string ToString() => UserId is null ? $"{Type} {Id}" : $"{Type} {Id}/{UserId}";

    internal WirePrincipalId ToWire() => new()
    {
        Id = Id,
        Type = Type switch { PrincipalType.Terminal => "TERMINALID", _ => "RESELLERUSER" },
        UserId = UserId,
    };
}

/// <summary>What kind of caller signs a request.</summary>
public enum PrincipalType
{
    /// <summary>A point of sale or the backend of a web shop or app, with its own id and password (<c>TERMINALID</c>).</summary>
    Terminal,

    /// <summary>A user of a shop's back office (<c>RESELLERUSER</c>): registers terminals, closes periods, runs reports.</summary>
    ResellerUser,
}
