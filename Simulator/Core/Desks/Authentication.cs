using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// The first checks of every operation, in the documented order: who calls (29, 37), whether it is blocked (33),
/// whether the password fits (20), whether it may call this operation (21).
/// </summary>
public sealed class Authentication(IStore store)
{
    public ValueTask<Outcome<Caller>> Authenticate(Credentials? credentials, Operation operation) => credentials switch
    {
        { Type: Credentials.TerminalType, Id: { } id } => AsTerminal(id, credentials.Password, operation),
        { Type: Credentials.ResellerUserType, Id: { } id } => AsResellerUser(id, credentials.UserId, credentials.Password, operation),
        _ => ValueTask.FromResult<Outcome<Caller>>(ResultCode.InvalidInitiatorPrincipalId.Because(Incomplete(credentials))),
    };

    private async ValueTask<Outcome<Caller>> AsTerminal(string id, string? password, Operation operation)
    {
        if (await store.FindTerminal(id) is not { Value: var terminal })
            return ResultCode.InvalidInitiatorPrincipalId.Because($"There is no terminal {Refusal.Quote(id)} in this sandbox.");
        if (terminal.Unregistered)
            return ResultCode.InvalidInitiatorPrincipalId.Because($"The terminal {id} was unregistered.");
        var reseller = (await store.FindReseller(terminal.ResellerId))?.Value
            ?? throw new InvalidOperationException($"Terminal {id} belongs to an unknown reseller.");
        if (terminal.Blocked)
            return ResultCode.InvalidInitiatorPrincipalState.Because($"The terminal {id} is blocked.");
        if (reseller.Blocked)
            return ResultCode.InvalidInitiatorPrincipalState.Because(
                $"The reseller {reseller.Id}, which has the terminal {id}, is blocked.");
        if (!terminal.Password.Matches(password))
            return WrongPassword(password, $"the terminal {id}");
        if (terminal.Password.IsShort)
            return ResultCode.AccessDenied.Because(
                $"The terminal {id} has a password of fewer than {Secret.ShortestAccepted} characters, with which SEQR lets nobody in.");
        return operation.ForTerminals
            ? new Caller(reseller, terminal)
            : ResultCode.AccessDenied.Because($"A terminal may not call {operation.Name}: a user of the reseller may.");
    }

    private async ValueTask<Outcome<Caller>> AsResellerUser(string id, string? userId, string? password, Operation operation)
    {
        // Some integrations write "reseller/9900" and leave the userId out.
        if (userId is null && id.Split('/') is [var resellerId, var user])
            (id, userId) = (resellerId, user);
        if (await store.FindReseller(id) is not { Value: var reseller })
            return ResultCode.InitiatorPrincipalNotFound.Because($"There is no reseller {Refusal.Quote(id)} in this sandbox.");
        if (reseller.Users.FirstOrDefault(known => known.UserId == userId) is not { } resellerUser)
            return ResultCode.InitiatorPrincipalNotFound.Because(NoUser(reseller, userId));
        if (reseller.Blocked)
            return ResultCode.InvalidInitiatorPrincipalState.Because($"The reseller {id} is blocked.");
        if (!resellerUser.Password.Matches(password))
            return WrongPassword(password, $"the user {userId} of the reseller {id}");
        return operation.ForResellerUsers
            ? new Caller(reseller, null)
            : ResultCode.AccessDenied.Because($"A user of a reseller may not call {operation.Name}: a terminal may.");
    }

    private static string Incomplete(Credentials? credentials) => credentials switch
    {
        null => "The call has no context with an initiatorPrincipalId: nobody calls.",
        { Type: Credentials.TerminalType or Credentials.ResellerUserType } => "The initiatorPrincipalId has no id.",
        { Type: { } type } =>
            $"The type of the initiatorPrincipalId is {Refusal.Quote(type)}; it has to be {Credentials.TerminalType} "
                + $"or {Credentials.ResellerUserType}.",
        _ => $"The initiatorPrincipalId has no type; it has to be {Credentials.TerminalType} or {Credentials.ResellerUserType}.",
    };

    private static string NoUser(Reseller reseller, string? userId) => userId is null
        ? $"The call names the reseller {reseller.Id} and no userId."
        : $"The reseller {reseller.Id} has no user {Refusal.Quote(userId)}.";

    private static Refusal WrongPassword(string? sent, string owner) => ResultCode.AuthenticationFailed.Because(
        string.IsNullOrEmpty(sent) ? $"The call has no password, and {owner} has one." : $"The password of {owner} is another one.");
}
