using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>The accounts of the model. None but the bank's ever holds less than nothing.</summary>
internal sealed class ModelBooks
{
    private Dictionary<AccountId, long> accounts = [];

    public long? Balance(AccountId account) => accounts.TryGetValue(account, out var minor) ? minor : null;

    public IReadOnlyList<(AccountId Account, long Minor)> List(AccountKind? kind, string? owner) =>
    [
        .. accounts.Where(held => (kind ?? held.Key.Kind) == held.Key.Kind && (owner ?? held.Key.Owner) == held.Key.Owner)
            .Select(held => (held.Key, held.Value))
            .OrderBy(held => held.Key.Kind.ToString(), StringComparer.Ordinal)
            .ThenBy(held => held.Key.Owner, StringComparer.Ordinal)
            .ThenBy(held => held.Key.Currency.Code, StringComparer.Ordinal)
    ];

    public void Clear() => accounts = [];

    /// <summary>Takes all openings and movements, or none if an account does not hold enough.</summary>
    public bool Take(Changes changes)
    {
        if (changes.Openings.IsEmpty && changes.Movements.IsEmpty)
            return true;
        var next = new Dictionary<AccountId, long>(accounts);
        foreach (var opening in changes.Openings.Where(opening => !next.ContainsKey(opening.To)))
            Move(next, opening);
        if (!changes.Movements.All(movement => Move(next, movement)))
            return false;
        accounts = next;
        return true;
    }

    private static bool Move(Dictionary<AccountId, long> next, Movement movement)
    {
        var minor = movement.Amount.Minor;
        // Only what exists and holds enough gives.
        var mayOwe = movement.From.Kind == AccountKind.Bank;
        if (minor > 0 && !mayOwe && (!next.TryGetValue(movement.From, out var held) || held < minor))
            return false;
        next[movement.From] = next.GetValueOrDefault(movement.From) - minor;
        next[movement.To] = next.GetValueOrDefault(movement.To) + minor;
        return true;
    }
}
