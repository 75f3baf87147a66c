using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks.Principals;

/// <summary>Finds the principal and the account that a call names, or says why there is none.</summary>
/// <param name="store">The sandbox's memory.</param>
/// <param name="ensurePayers">Makes sure that the payers of a new sandbox exist.</param>
public sealed class PrincipalLookup(IStore store, Func<Task> ensurePayers)
{
    public ValueTask<Outcome<Principal>> Find(PrincipalDraft? named, PrincipalRole role) => named switch
    {
        null or { IsEmpty: true } => Refused(role.Invalid.Because($"The call has no {role.Member}.")),
        { Id: null or "" } => Refused(role.Invalid.Because($"The {role.Member} has no id.")),
        { Type: PrincipalTypes.Terminal, Id: { } id } => FindTerminal(id, role),
        { Type: PrincipalTypes.Reseller, Id: { } id } => FindReseller(id, null, role),
        { Type: PrincipalTypes.ResellerUser, Id: { } id } => FindUser(id, named.UserId, role),
        { Type: PrincipalTypes.Customer, Id: { } id } => FindPayer(id, role),
        { Type: PrincipalTypes.Phone or PrincipalTypes.Subscriber, Id: { } id } => FindPhone(id, role),
        _ => Refused(role.Invalid.Because(WrongType(named.Type, role, PrincipalTypes.All))),
    };

    /// <summary>Finds the payer whose phone is topped up.</summary>
    public ValueTask<Outcome<Principal>> FindPhone(PrincipalDraft? named) =>
        named is { IsEmpty: false } && !PrincipalTypes.IsOfPayers(named.Type)
            ? Refused(PrincipalRole.Topup.Invalid.Because(WrongType(named.Type, PrincipalRole.Topup, PrincipalTypes.OfPayers)))
            : Find(named, PrincipalRole.Topup);

    /// <summary>The type of the account that a call names, or the principal's default.</summary>
    public static Outcome<string> AccountType(Principal principal, AccountDraft? named, PrincipalRole role)
    {
        var type = named?.TypeId is { Length: > 0 } given ? given : AccountTypes.Default(principal.Key.Kind);
        if (AccountTypes.Find(principal.Key, type, Money.Currency.Of("SEK")) is null)
        {
            return role.AccountType.Because(
                $"The account of the {role.Name} has the type {Refusal.Quote(type)}; "
                    + $"{principal.Key} has {AccountTypes.Of(principal.Key.Kind)}.");
        }

        return named?.AccountId is { Length: > 0 } id && id != principal.Key.Id
            ? role.AccountNotFound.Because(
                $"The account of the {role.Name} is {Refusal.Quote(id)}; {principal.Key} has {principal.Key.Id}.")
            : type;
    }

    /// <summary>Null if the principal may move money.</summary>
    public static Refusal? WrongState(Principal principal, PrincipalRole role) => principal.Status switch
    {
        PrincipalStatus.Active => null,
        PrincipalStatus.Blocked => role.WrongState.Because(
            $"The {role.Name} is blocked: {(principal.Terminal is { } terminal ? $"the terminal {terminal.Id}" : principal.Key)}."),
        PrincipalStatus.Closed => role.WrongState.Because($"The account of {principal.Key} is closed."),
        _ => role.WrongState.Because($"The registration of {principal.Key} is not confirmed."),
    };

    private static ValueTask<Outcome<Principal>> Refused(Refusal refusal) => ValueTask.FromResult<Outcome<Principal>>(refusal);

    private static string WrongType(string? type, PrincipalRole role, string allowed) => string.IsNullOrEmpty(type)
        ? $"The {role.Member} has no type; it has to be {allowed}."
        : $"The type of the {role.Member} is {Refusal.Quote(type)}; it has to be {allowed}.";

    private static Refusal Unknown(PrincipalRole role, string what, string id) =>
        role.NotFound.Because($"There is no {what} {Refusal.Quote(id)} in this sandbox.");

    private async ValueTask<Outcome<Principal>> FindTerminal(string id, PrincipalRole role)
    {
        if (await store.FindTerminal(id) is not { Value: { Unregistered: false } terminal })
            return Unknown(role, "terminal", id);
        return await store.FindReseller(terminal.ResellerId) is { } reseller
            ? Principal.Of(terminal, reseller.Value)
            : throw new InvalidOperationException($"Terminal {id} belongs to an unknown reseller.");
    }

    private ValueTask<Outcome<Principal>> FindUser(string id, string? userId, PrincipalRole role) =>
        // Some integrations write "reseller/9900" and leave the userId out.
        string.IsNullOrEmpty(userId) && id.Split('/') is [var resellerId, var user]
            ? FindReseller(resellerId, user, role)
            : FindReseller(id, string.IsNullOrEmpty(userId) ? null : userId, role);

    private async ValueTask<Outcome<Principal>> FindReseller(string id, string? userId, PrincipalRole role)
    {
        if (await store.FindReseller(id) is not { Value: var reseller })
            return Unknown(role, "reseller", id);
        return userId is null || reseller.Users.Any(known => known.UserId == userId)
            ? Principal.Of(reseller, userId)
            : role.NotFound.Because($"The reseller {id} has no user {Refusal.Quote(userId)}.");
    }

    private async ValueTask<Outcome<Principal>> FindPayer(string id, PrincipalRole role)
    {
        await ensurePayers();
        return await store.FindPayer(id) is { } payer ? Principal.Of(payer.Value, asPhone: false) : Unknown(role, "payer", id);
    }

    private async ValueTask<Outcome<Principal>> FindPhone(string id, PrincipalRole role)
    {
        if (PhoneNumber.Digits(id.Trim()) is not { } digits)
            return role.Invalid.Because($"The {role.Member} {Refusal.Quote(id)} is no phone number in international form.");
        await ensurePayers();
        return await store.FindPayerByMsisdn(digits) is { } payer
            ? Principal.Of(payer.Value, asPhone: true)
            : Unknown(role, "payer with the phone number", digits);
    }
}
