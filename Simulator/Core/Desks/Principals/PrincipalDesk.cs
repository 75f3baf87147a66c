using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks.Principals;

/// <summary>
/// Tells about principals, changes passwords and confirms registrations. Source: docs/protocol.md, "Principals and money orders".
/// </summary>
public sealed class PrincipalDesk(IStore store, PrincipalLookup principals)
{
    /// <summary>A principal, with its accounts if it is the caller's own reseller or a payer.</summary>
    public async ValueTask<Outcome<PrincipalWithAccounts>> Tell(Caller caller, PrincipalDraft? named)
    {
        var found = await principals.Find(named, PrincipalRole.Subject);
        if (!found.Succeeded)
            return found.Refusal;
        var principal = found.Value;
        return new PrincipalWithAccounts(
            principal, MoneyAccounts.AreSeenBy(caller, principal) ? await MoneyAccounts.List(store, principal) : []);
    }

    /// <summary>A terminal changes its own password; a user those of the reseller's terminals and users.</summary>
    public async ValueTask<Outcome<Done>> ChangePassword(Caller caller, PrincipalDraft? named, string? password)
    {
        var found = await principals.Find(named, PrincipalRole.Subject);
        if (!found.Succeeded)
            return found.Refusal;
        var principal = found.Value;
        if (principal.Key.Kind == PrincipalKind.Payer)
            return ResultCode.AccessDenied.Because("A payer has a PIN, which no merchant may change.");
        if (principal.Terminal is null && principal.UserId is null)
            return PrincipalRole.Subject.Invalid.Because(
                $"The principalId names no user of the reseller {principal.Key.Id}: only users and terminals have passwords.");
        if (principal.Key.Id != caller.Reseller.Id || (caller.Terminal is { } terminal && principal.Terminal?.Id != terminal.Id))
            return ResultCode.AccessDenied.Because(NotAllowed(caller));
        if (password is null || password.Length < Secret.ShortestAccepted)
            return ResultCode.InvalidNewPassword.Because($"The newPassword has fewer than {Secret.ShortestAccepted} characters.");
        if (PrincipalLookup.WrongState(principal, PrincipalRole.Subject) is { } refusal)
            return refusal;
        return principal.Terminal is { } changed
            ? await ChangeOfTerminal(changed.Id, password)
            : await ChangeOfUser(principal.Key.Id, principal.UserId!, password);
    }

    /// <summary>
    /// Opens the account of a payer who waits for it. The second principal, if there is one, is the same payer by another id.
    /// </summary>
    public async ValueTask<Outcome<Done>> ConfirmRegistration(PrincipalDraft? customer, PrincipalDraft? secondary, string? reference)
    {
        var payer = await FindCustomer(customer, "principalId");
        if (!payer.Succeeded)
            return payer.Refusal;
        if (secondary is { IsEmpty: false })
        {
            var other = await FindCustomer(secondary, "secondaryPrincipalId");
            if (!other.Succeeded)
                return other.Refusal;
            if (other.Value.Key != payer.Value.Key)
                return ResultCode.InvalidCustomer.Because(
                    "The principalId and the secondaryPrincipalId are two payers; they have to be one by two ids.");
        }

        return await Race.Run<Done>(async () =>
        {
            if (await store.FindPayer(payer.Value.Key.Id) is not { } stored)
                return ResultCode.InvalidCustomer.Because($"There is no payer {payer.Value.Key.Id} any more.");
            if (stored.Value.RegistrationReference is not { } waiting)
                return ResultCode.RegistrationNotPossible.Because($"No registration of {payer.Value.Key} waits for a confirmation.");
            if (string.IsNullOrEmpty(reference))
                return ResultCode.RegistrationNotPossible.Because("The call has no registrationReference.");
            if (reference != waiting)
                return ResultCode.RegistrationNotPossible.Because(
                    $"The registration of {payer.Value.Key} has another reference than {Refusal.Quote(reference)}.");
            var registered = stored.With(stored.Value with { RegistrationReference = null, AccountOpen = true });
            return Race.Saved(await store.Save(new() { Payers = [registered] }), default(Done));
        });
    }

    private static string NotAllowed(Caller caller) => caller.Terminal is { } terminal
        ? $"The terminal {terminal.Id} may change its own password only."
        : $"A user of the reseller {caller.Reseller.Id} may change passwords of this reseller only.";

    /// <summary>52 whatever is wrong with it: the contract has one code for customers.</summary>
    private async ValueTask<Outcome<Principal>> FindCustomer(PrincipalDraft? named, string member)
    {
        if (named is { IsEmpty: false } && !PrincipalTypes.IsOfPayers(named.Type))
            return ResultCode.InvalidCustomer.Because($"The {member} is no customer: its type has to be {PrincipalTypes.OfPayers}.");
        return await principals.Find(named, PrincipalRole.Subject with
        {
            Member = member,
            Invalid = ResultCode.InvalidCustomer,
            NotFound = ResultCode.InvalidCustomer,
        });
    }

    private ValueTask<Outcome<Done>> ChangeOfTerminal(string id, string password) => Race.Run<Done>(async () =>
    {
        if (await store.FindTerminal(id) is not { Value.Unregistered: false } stored)
            return PrincipalRole.Subject.NotFound.Because($"The terminal {id} was unregistered.");
        var changed = stored.With(stored.Value with { Password = Secret.Of(id, password) });
        return Race.Saved(await store.Save(new() { Terminals = [changed] }), default(Done));
    });

    private ValueTask<Outcome<Done>> ChangeOfUser(string resellerId, string userId, string password) => Race.Run<Done>(async () =>
    {
        if (await store.FindReseller(resellerId) is not { } stored
            || stored.Value.Users.FirstOrDefault(user => user.UserId == userId) is not { } known)
            return PrincipalRole.Subject.NotFound.Because($"The reseller {resellerId} has no user {userId} any more.");
        var users = stored.Value.Users.Replace(known, new(userId, Secret.Of($"{resellerId}/{userId}", password)));
        return Race.Saved(await store.Save(new() { Resellers = [stored.With(stored.Value with { Users = users })] }), default(Done));
    });
}
