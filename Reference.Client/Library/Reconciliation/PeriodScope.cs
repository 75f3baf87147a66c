using Reference.Client.Tills;

namespace Reference.Client.Reconciliation;

/// <summary>The shop or the terminal of a period. The shop's periods and each terminal's periods are closed independently.</summary>
public sealed record PeriodScope
{
    private const string WholeShop = "_shop"; // No till can have this id.

    private PeriodScope(string journal, SeqrCredentials signedBy) => (Journal, SignedBy) = (journal, signedBy);

    /// <summary>The credentials for closing the period and for its reports.</summary>
    public SeqrCredentials SignedBy { get; }

    /// <summary>SEQR's id of the terminal; null for the shop.</summary>
    public string? TerminalId { get; private init; }

    /// <summary>The journal of its periods and, for a terminal, of its sales.</summary>
    internal string Journal { get; }

    /// <summary>The whole shop.</summary>
    /// <param name="reseller">A reseller user.</param>
    /// <returns>The scope.</returns>
    public static PeriodScope OfTheShop(SeqrCredentials reseller) => new(WholeShop, reseller);

    /// <summary>One till, with its own credentials.</summary>
    /// <param name="till">The till; it must be registered.</param>
    /// <returns>The scope.</returns>
    public static PeriodScope Of(Till till)
    {
        ArgumentNullException.ThrowIfNull(till);
        return OfTerminal(till.TillId, till.Credentials);
    }

    /// <summary>A terminal from SEQR without a till record, for example of a web shop or an app.</summary>
    /// <param name="journal">The name of its journal.</param>
    /// <param name="terminal">The terminal's credentials.</param>
    /// <returns>The scope.</returns>
    public static PeriodScope OfTerminal(string journal, SeqrCredentials terminal)
    {
        ArgumentException.ThrowIfNullOrEmpty(journal);
        ArgumentNullException.ThrowIfNull(terminal);
        return new(journal, terminal) { TerminalId = terminal.Id };
    }
}

/// <summary>A closed period.</summary>
/// <param name="Scope">The shop or the terminal.</param>
/// <param name="Id">SEQR's transactionPeriodId, 25 digits.</param>
public sealed record ClosedPeriod(PeriodScope Scope, string Id)
{
    /// <summary>The id of the previous period, where this one begins; null for the first.</summary>
    public string? Previous { get; init; }

    /// <summary>
    /// The time of an earlier attempt to close that had no answer. Earlier sales may be in a period with an unknown id.
    /// They are then missing from this period's reports.
    /// </summary>
    public DateTimeOffset? LostAt { get; init; }
}
