using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Invoices;

/// <summary>
/// The internal state of an invoice. Paying is the hidden moment between the payer's PIN and the outcome of the debit.
/// </summary>
public enum Phase
{
    Issued,
    PendingIssuerAcknowledge,
    Paying,
    Reserved,
    Paid,
    Canceled,
    Failed,
}

/// <summary>
/// Questions about a phase. Pages, queries and the rules of plans ask here; beside the table of transitions, nothing
/// else lists phases to decide something.
/// </summary>
public static class PhaseQuestions
{
    /// <summary>The phases in which an invoice is open.</summary>
    public static ImmutableArray<Phase> Open { get; } = [.. Enum.GetValues<Phase>().Where(IsOpen)];

    /// <summary>A payer may scan the invoice or cancel it.</summary>
    public static bool IsOpen(this Phase phase) => phase is Phase.Issued or Phase.PendingIssuerAcknowledge;

    /// <summary>The payer who scanned the invoice may give the PIN: no answer of the merchant is missing.</summary>
    public static bool IsPayable(this Phase phase) => phase is Phase.Issued;

    /// <summary>The payer gave the PIN, and the outcome of the debit is not known yet.</summary>
    public static bool IsPaying(this Phase phase) => phase is Phase.Paying;

    /// <summary>The payer's part is over: the debit has its outcome, or there will be none.</summary>
    public static bool IsDecided(this Phase phase) => !phase.IsOpen() && !phase.IsPaying();

    public static bool IsPaid(this Phase phase) => phase is Phase.Paid;

    /// <summary>The invoice ended without money for the merchant.</summary>
    public static bool EndedUnpaid(this Phase phase) => phase is Phase.Canceled or Phase.Failed;

    /// <summary>The status that the merchant is told.</summary>
    public static InvoiceStatus ToStatus(this Phase phase) => phase switch
    {
        Phase.Issued or Phase.Paying => InvoiceStatus.Issued,
        Phase.PendingIssuerAcknowledge => InvoiceStatus.PendingIssuerAcknowledge,
        Phase.Reserved => InvoiceStatus.Reserved,
        Phase.Paid => InvoiceStatus.Paid,
        Phase.Canceled => InvoiceStatus.Canceled,
        Phase.Failed => InvoiceStatus.Failed,
        _ => throw new InvalidOperationException($"Unknown phase {phase}."),
    };
}
