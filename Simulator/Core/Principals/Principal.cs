using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Principals;

/// <summary>A reseller or a payer: who can have money.</summary>
public sealed record PrincipalKey(PrincipalKind Kind, string Id)
{
    public override string ToString() => Kind == PrincipalKind.Payer ? $"the payer {Id}" : $"the reseller {Id}";
}

public enum PrincipalKind
{
    Reseller,
    Payer,
}

/// <summary>A principal that a call names and the sandbox has.</summary>
public sealed record Principal
{
    /// <summary>Whose money it has: a terminal has its reseller's.</summary>
    public required PrincipalKey Key { get; init; }

    /// <summary>The type by which answers name it.</summary>
    public required string Type { get; init; }

    /// <summary>The id by which answers name it.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PrincipalStatus Status { get; init; }

    /// <summary>A payer's phone number.</summary>
    public string? Msisdn { get; init; }

    /// <summary>Null unless it was named as a terminal.</summary>
    public Terminal? Terminal { get; init; }

    /// <summary>The reseller's user, if one was named.</summary>
    public string? UserId { get; init; }

    /// <summary>The currencies that it takes; empty for all.</summary>
    public IReadOnlyList<string> Currencies { get; init; } = [];

    public static Principal Of(Reseller reseller, string? userId) => new()
    {
        Key = new(PrincipalKind.Reseller, reseller.Id),
        Type = PrincipalTypes.Reseller,
        Id = reseller.Id,
        Name = reseller.Name,
        Status = reseller.Blocked ? PrincipalStatus.Blocked : PrincipalStatus.Active,
        UserId = userId,
        Currencies = reseller.Currencies.IsDefault ? [] : reseller.Currencies,
    };

    public static Principal Of(Terminal terminal, Reseller reseller) => Of(reseller, null) with
    {
        Type = PrincipalTypes.Terminal,
        Id = terminal.Id,
        Name = terminal.Name,
        Status = terminal.Blocked || reseller.Blocked ? PrincipalStatus.Blocked : PrincipalStatus.Active,
        Terminal = terminal,
    };

    public static Principal Of(Payer payer, bool asPhone) => new()
    {
        Key = new(PrincipalKind.Payer, payer.Id),
        Type = asPhone ? PrincipalTypes.Subscriber : PrincipalTypes.Customer,
        Id = asPhone ? payer.Msisdn : payer.Id,
        Name = payer.Name,
        Status = payer.RegistrationReference is not null ? PrincipalStatus.Pending
            : payer.AccountOpen ? PrincipalStatus.Active
            : PrincipalStatus.Closed,
        Msisdn = payer.Msisdn,
    };
}

/// <summary>Whether a principal can move money. Only an active one can.</summary>
public enum PrincipalStatus
{
    Active,
    Blocked,

    /// <summary>A payer whose account is closed.</summary>
    Closed,

    /// <summary>A payer whose registration nobody has confirmed.</summary>
    Pending,
}
