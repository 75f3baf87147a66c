using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Storage;

namespace SeqrSandbox.Core.Terminals;

/// <summary>
/// The first checks of every operation, in the documented order: who calls (29, 37), is it blocked (33), does the
/// password fit (20), may it call this (21).
/// </summary>
public sealed class Authentication(IStore store)
{
    public ValueTask<Outcome<Caller>> Authenticate(Credentials? credentials, Operation operation) => credentials switch
    {
        { Type: Credentials.TerminalType, Id: { } id } => AsTerminal(id, credentials.Password, operation),
        { Type: Credentials.ResellerUserType, Id: { } id } => AsResellerUser(id, credentials.UserId, credentials.Password, operation),
        _ => ValueTask.FromResult<Outcome<Caller>>(ResultCode.InvalidInitiatorPrincipalId),
    };

    private async ValueTask<Outcome<Caller>> AsTerminal(string id, string? password, Operation operation)
    {
        if (await store.FindTerminal(id) is not { Value: { Unregistered: false } terminal })
            return ResultCode.InvalidInitiatorPrincipalId;
        var reseller = (await store.FindReseller(terminal.ResellerId))?.Value
            ?? throw new InvalidOperationException($"Terminal {id} belongs to an unknown reseller.");
        if (terminal.Blocked || reseller.Blocked)
            return ResultCode.InvalidInitiatorPrincipalState;
        if (!terminal.Password.Matches(password))
            return ResultCode.AuthenticationFailed;
        return terminal.Password.IsShort || !Access.MayTerminal(operation)
            ? ResultCode.AccessDenied
            : new Caller(reseller, terminal);
    }

    private async ValueTask<Outcome<Caller>> AsResellerUser(string id, string? userId, string? password, Operation operation)
    {
        // Integrations also write "reseller/9900" and leave the userId out.
        if (userId is null && id.Split('/') is [var resellerId, var user])
            (id, userId) = (resellerId, user);
        var reseller = (await store.FindReseller(id))?.Value;
        if (reseller?.Users.FirstOrDefault(known => known.UserId == userId) is not { } resellerUser)
            return ResultCode.InitiatorPrincipalNotFound;
        if (reseller.Blocked)
            return ResultCode.InvalidInitiatorPrincipalState;
        if (!resellerUser.Password.Matches(password))
            return ResultCode.AuthenticationFailed;
        return Access.MayResellerUser(operation) ? new Caller(reseller, null) : ResultCode.AccessDenied;
    }
}
