using SeqrSandbox.Core.Ledger;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The statements that move money between the accounts of a sandbox.</summary>
internal static class LedgerRows
{
    private const string InsertMovement =
        "INSERT INTO movements (sandbox, at, kind, from_kind, from_owner, to_kind, to_owner, minor, currency, invoice, ers_reference) ";

    // Differences commute, so payments of one payer or merchant need not wait for each other.
    private const string Give =
        "INSERT INTO accounts (sandbox, kind, owner, currency, minor) VALUES ($1, $2, $3, $4, $5) "
        + "ON CONFLICT (sandbox, kind, owner, currency) DO UPDATE SET minor = accounts.minor + excluded.minor";

    // An account that does not hold enough is not changed: another payment took the money after this one was decided.
    private const string Take =
        "UPDATE accounts SET minor = minor + $5 "
        + "WHERE sandbox = $1 AND kind = $2 AND owner = $3 AND currency = $4 AND minor + $5 >= 0";

    private const string IsNotOpen =
        "WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE sandbox = $1 AND kind = $6 AND owner = $7 AND currency = $4)";

    // The bank's account exists from the first deposit on.
    private const string TakeFromBank =
        "INSERT INTO accounts (sandbox, kind, owner, currency, minor) SELECT $1, $2, $3, $4, $5 " + IsNotOpen
        + " ON CONFLICT (sandbox, kind, owner, currency) DO UPDATE SET minor = accounts.minor + excluded.minor";

    /// <summary>Makes the deposit that opens an account, unless it is open already.</summary>
    public static void Open(List<Statement> statements, string sandbox, Movement opening)
    {
        var (from, to, minor) = (opening.From, opening.To, opening.Amount.Minor);
        statements.Add(Statement.Any(
            $"{InsertMovement} SELECT $1, $2, $3, $5, $8, $6, $7, $9, $4, $10, NULL {IsNotOpen}",
            sandbox,
            opening.At.UtcTicks,
            opening.Kind.ToString(),
            opening.Amount.Currency.Code,
            from.Kind.ToString(),
            to.Kind.ToString(),
            to.Owner,
            from.Owner,
            minor,
            opening.Invoice?.Value));
        statements.Add(Statement.Any(
            TakeFromBank, sandbox, from.Kind.ToString(), from.Owner, from.Currency.Code, -minor, to.Kind.ToString(), to.Owner));
        statements.Add(Statement.Any(
            "INSERT INTO accounts (sandbox, kind, owner, currency, minor) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            sandbox,
            to.Kind.ToString(),
            to.Owner,
            to.Currency.Code,
            minor));
    }

    public static void Move(List<Statement> statements, string sandbox, Movement movement)
    {
        var minor = movement.Amount.Minor;
        statements.Add(AddTo(sandbox, movement.From, -minor));
        statements.Add(AddTo(sandbox, movement.To, minor));
        statements.Add(Statement.Any(
            $"{InsertMovement} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            sandbox,
            movement.At.UtcTicks,
            movement.Kind.ToString(),
            movement.From.Kind.ToString(),
            movement.From.Owner,
            movement.To.Kind.ToString(),
            movement.To.Owner,
            minor,
            movement.Amount.Currency.Code,
            movement.Invoice?.Value,
            movement.Order?.Value));
    }

    private static Statement AddTo(string sandbox, AccountId account, long minor) =>
        Statement.One(
            minor >= 0 || MayOwe(account) ? Give : Take, sandbox, account.Kind.ToString(), account.Owner, account.Currency.Code, minor);

    private static bool MayOwe(AccountId account) => account.Kind == AccountKind.Bank;
}
