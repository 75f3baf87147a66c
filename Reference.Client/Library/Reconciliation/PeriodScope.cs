using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>Whose period it is. The shop's periods and each terminal's are closed independently of each other.</summary>
public sealed record PeriodScope
{
    private const string WholeShop = "_shop"; // No till has such an id.

    private PeriodScope(string journal, SeqrCredentials signedBy) => (Journal, SignedBy) = (journal, signedBy);

    /// <summary>Who closes it and asks for its reports.</summary>
    public SeqrCredentials SignedBy { get; }

    /// <summary>SEQR's id of the terminal; null for the shop.</summary>
    public string? TerminalId { get; private init; }

    /// <summary>Where its periods are noted, and for a terminal what it sold.</summary>
    internal string Journal { get; }

    /// <summary>The whole shop.</summary>
    /// <param name="reseller">A reseller user.</param>
    /// <returns>The scope.</returns>
    public static PeriodScope OfTheShop(SeqrCredentials reseller) => new(WholeShop, reseller);

    /// <summary>One till, which signs for itself.</summary>
    /// <param name="till">The till; it must be registered.</param>
    /// <returns>The scope.</returns>
    public static PeriodScope Of(Till till)
    {
        ArgumentNullException.ThrowIfNull(till);
        return OfTerminal(till.TillId, till.Credentials);
    }

    /// <summary>A terminal that SEQR provided, and that no till's record is kept of: a web shop's, an app's.</summary>
    /// <param name="journal">What its journal is called here.</param>
    /// <param name="terminal">The terminal.</param>
    /// <returns>The scope.</returns>
    public static PeriodScope OfTerminal(string journal, SeqrCredentials terminal)
    {
        ArgumentException.ThrowIfNullOrEmpty(journal);
        ArgumentNullException.ThrowIfNull(terminal);
        return new(journal, terminal) { TerminalId = terminal.Id };
    }
}

/// <summary>A period that was closed.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Id">SEQR's id of it, 25 digits.</param>
public sealed record ClosedPeriod(PeriodScope Scope, string Id)
{
    /// <summary>The period before, where this one begins; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>
    /// When an earlier attempt to close had no answer. What was sold before then may be in a period whose id nobody learned, and is then missing from this one's reports.
    /// </summary>
    public DateTimeOffset? LostAt { get; init; }
}
