using SeqrSandbox.Core.Ledger;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>Moves money between the accounts of a sandbox.</summary>
internal static class LedgerRows
{
    /// <summary>Makes the deposit that opens an account, unless it is open already.</summary>
    public static bool Open(Session session, string sandbox, Movement opening)
    {
        var opened = session.Execute(
            "INSERT INTO accounts (sandbox, kind, owner, currency, minor) VALUES ($1, $2, $3, $4, 0) ON CONFLICT DO NOTHING",
            sandbox,
            opening.To.Kind.ToString(),
            opening.To.Owner,
            opening.To.Currency.Code);
        return opened == 0 || Move(session, sandbox, opening);
    }

    /// <summary>
    /// False if the account would fall below zero: another payment took the money after this one was decided.
    /// </summary>
    public static bool Move(Session session, string sandbox, Movement movement)
    {
        // Differences commute, so payments of one payer or merchant need not wait for each other.
        if (!Add(session, sandbox, movement.From, -movement.Amount.Minor) || !Add(session, sandbox, movement.To, movement.Amount.Minor))
            return false;
        session.Execute(
            "INSERT INTO movements (sandbox, at, kind, from_kind, from_owner, to_kind, to_owner, minor, currency, invoice) " +
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            sandbox,
            movement.At.UtcTicks,
            movement.Kind.ToString(),
            movement.From.Kind.ToString(),
            movement.From.Owner,
            movement.To.Kind.ToString(),
            movement.To.Owner,
            movement.Amount.Minor,
            movement.Amount.Currency.Code,
            movement.Invoice?.Value);
        return true;
    }

    private static bool Add(Session session, string sandbox, AccountId account, long minor)
    {
        var kind = account.Kind.ToString();
        var held = session.First(
            "SELECT minor FROM accounts WHERE sandbox = $1 AND kind = $2 AND owner = $3 AND currency = $4",
            row => (long?)row.GetInt64(0),
            sandbox,
            kind,
            account.Owner,
            account.Currency.Code);
        if ((held ?? 0) + minor < 0 && account.Kind != AccountKind.Bank)
            return false;
        return session.Execute(
            held is null
                ? "INSERT INTO accounts (sandbox, kind, owner, currency, minor) VALUES ($1, $2, $3, $4, $5)"
                : "UPDATE accounts SET minor = minor + $5 WHERE sandbox = $1 AND kind = $2 AND owner = $3 AND currency = $4",
            sandbox,
            kind,
            account.Owner,
            account.Currency.Code,
            minor) == 1;
    }
}
