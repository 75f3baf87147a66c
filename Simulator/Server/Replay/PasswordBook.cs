using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// The passwords that a recording does not contain. Those of the seeded principals are public, terminals registered in
/// the recording get a new one here, and the rest must be given.
/// </summary>
internal sealed class PasswordBook(IReadOnlyDictionary<string, string> given)
{
    /// <summary>The password of terminals registered by a replay, which nobody else needs.</summary>
    public const string OfRegistered = "set-by-the-replay";

    private readonly HashSet<string> registered = new(StringComparer.Ordinal);

    /// <summary>Finds the registered terminals, and checks that every password needed is known.</summary>
    /// <exception cref="ReplayException">A password is missing.</exception>
    public void Prepare(Recording recording)
    {
        SortedSet<string> missing = new(StringComparer.Ordinal);
        foreach (var exchange in recording.Entries.Where(entry => entry.Is(EntryKind.Exchange)))
        {
            if (RecordedCall.Of(exchange) is not { } call)
                continue;
            if (call.Registered is { } terminal)
                registered.Add(terminal);
            if (call.Principal is { } principal && call.HasMaskedPassword && IsNeeded(exchange) && Of(principal) is null)
                missing.Add(principal);
        }

        if (missing.Count > 0)
            throw new ReplayException(
                "The recording shows no passwords, and these are not known: give "
                    + $"{string.Join(' ', missing.Select(id => $"--password {id}=…"))}");
    }

    /// <summary>The password of a recorded principal; null if it is unknown.</summary>
    public string? Of(string principal) =>
        given.GetValueOrDefault(principal)
        ?? (principal.Split('/') is [var reseller, _] ? given.GetValueOrDefault(reseller) : null)
        ?? (registered.Contains(principal) ? OfRegistered : SeededPrincipals.Passwords.GetValueOrDefault(principal));

    /// <summary>A caller who was refused before the password was checked, or for a wrong one, needs none.</summary>
    private static bool IsNeeded(RecordedEntry exchange) => exchange.Result is { } result
        ? (ResultCode)result is not (ResultCode.AuthenticationFailed or ResultCode.InvalidInitiatorPrincipalId
            or ResultCode.InitiatorPrincipalNotFound or ResultCode.InvalidInitiatorPrincipalState)
            && exchange.Name != "benchmarkingNop"
        : exchange.Status is null || exchange.Scenario is not null;
}
