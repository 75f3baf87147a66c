using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>Sees each change as it is saved, judges it, and remembers what has to be there in the end.</summary>
internal sealed class Witness(Trace trace, IStore rows)
{
    private static readonly HashSet<(Phase, Phase)> Arrows = [.. LifecycleWalkTests.Arrows];

    private readonly Dictionary<InvoiceReference, Stored<Invoice>> invoices = [];
    private readonly GivenReferences references = new();
    private readonly Dictionary<InvoiceReference, long> refunds = [];

    public IEnumerable<Invoice> Invoices => invoices.Values.Select(row => row.Value);

    /// <summary>Everything that was saved, in order.</summary>
    public List<Changes> Saved { get; } = [];

    /// <summary>The invoices that became paid or reserved, as often as they did.</summary>
    public List<Invoice> Notifiable { get; } = [];

    /// <summary>The first fact that did not hold.</summary>
    public BrokenFactException? Broken { get; private set; }

    /// <summary>Called after each save. Whoever saved is not told what is wrong: the life ends after this step.</summary>
    public void See(Changes changes)
    {
        try
        {
            Judge(changes);
            if (!changes.Movements.IsEmpty)
                BooksBalance();
        }
        catch (BrokenFactException broken)
        {
            Broken ??= broken;
        }
    }

    /// <summary>Called when a new process begins.</summary>
    public void SeeRestart() => references.MustRise();

    /// <summary>Called when everything but the last references was forgotten.</summary>
    public void SeeReset()
    {
        trace.Add("everything is forgotten");
        invoices.Clear();
        Saved.Clear();
        Notifiable.Clear();
    }

    private void Judge(Changes changes)
    {
        Saved.Add(changes);
        foreach (var period in changes.Periods)
            references.Give(period.Id.Value);
        foreach (var payment in changes.Payments)
            references.Give(payment.ErsReference.Value);
        foreach (var row in changes.Invoices)
            See(row, changes);
        foreach (var movement in changes.Movements)
            BrokenFactException.Unless(
                changes.Invoices.Any(row => row.Value.Reference == movement.Invoice),
                Facts.Once,
                $"{movement.Kind} of {movement.Amount} came with no change of {movement.Invoice}.");
    }

    private void See(Stored<Invoice> row, Changes changes)
    {
        var next = row.Value;
        var before = invoices.GetValueOrDefault(next.Reference);
        if (before is null)
            references.Give(next.Reference.Value);
        var moved = string.Join(' ', changes.Movements.Select(movement => $"{movement.Kind} {movement.Amount}"));
        trace.Add($"saved {trace.Short(next.Reference)} {before?.Value.Phase} -> {next.Phase} v{next.Version} r{row.Revision} "
            + $"{next.Payment?.ErsReference} {moved}");
        RefundsFit(next, changes);
        BrokenFactException.Unless(
            (before?.Revision ?? 0) == row.Revision,
            Facts.Overwriting,
            $"{next.Reference} was decided on revision {row.Revision} and saved over {before?.Revision}.");
        if (before is not null)
            Follows(before.Value, next);
        MoneyFollows(before?.Value, next, changes);
        if (next.Phase is Phase.Paid or Phase.Reserved && before?.Value.Phase != next.Phase)
            Notifiable.Add(next);
        invoices[next.Reference] = row with { Revision = row.Revision + 1 };
    }

    /// <summary>What the accounts hold is what the invoices say.</summary>
    private void BooksBalance()
    {
        var accounts = InOneStep.Wait(() => rows.ListAccounts(null, null));
        var merchants = accounts.Where(held => held.Account.Kind == AccountKind.Merchant).Sum(held => held.Minor);
        var reservations = accounts.Where(held => held.Account.Kind == AccountKind.Reservation).Sum(held => held.Minor);
        var (sum, held, reserved) = (accounts.Sum(account => account.Minor), Invoices.Sum(Holds), Invoices.Sum(Reserved));
        BrokenFactException.Unless(
            (sum, merchants, reservations) == (0, held, reserved),
            Facts.Books,
            $"All accounts add up to {sum}. Merchants hold {merchants} of {held}, and {reservations} of {reserved} are reserved.");
    }

    private void RefundsFit(Invoice next, Changes changes)
    {
        // The books tell what was given back, whatever the invoice says of it.
        var just = changes.Movements
            .Where(movement => movement.Kind == MovementKind.Refund && movement.Invoice == next.Reference)
            .Sum(movement => movement.Amount.Minor);
        var refunded = refunds[next.Reference] = refunds.GetValueOrDefault(next.Reference) + just;
        BrokenFactException.Unless(
            refunded <= (next.Payment?.Amount.Minor ?? 0),
            Facts.Refunds,
            $"Of {next.Payment?.Amount.Minor} for {next.Reference} {refunded} were given back, {just} just now.");
    }

    private static void Follows(Invoice before, Invoice next)
    {
        BrokenFactException.Unless(
            Arrows.Contains((before.Phase, next.Phase)),
            Facts.Arrows,
            $"{next.Reference} went from {before.Phase} to {next.Phase}.");
        BrokenFactException.Unless(
            next.Version >= before.Version + (next.Status == before.Status ? 0 : 1),
            Facts.Arrows,
            $"{next.Reference} was {before.Status} in version {before.Version} and is {next.Status} in version {next.Version}.");
        BrokenFactException.Unless(
            before.Refunds.SequenceEqual(next.Refunds.Take(before.Refunds.Length)),
            Facts.Kept,
            $"{next.Reference} had {before.Refunds.Length} refunds and has {next.Refunds.Length}.");
    }

    private static void MoneyFollows(Invoice? before, Invoice next, Changes changes)
    {
        var (merchant, reserved) = (Holds(next) - Holds(before), Reserved(next) - Reserved(before));
        var moved = (Merchant: 0L, Reserved: 0L, Payer: 0L);
        foreach (var movement in changes.Movements.Where(movement => movement.Invoice == next.Reference))
        {
            moved = Add(moved, movement.From.Kind, -movement.Amount.Minor);
            moved = Add(moved, movement.To.Kind, movement.Amount.Minor);
        }

        BrokenFactException.Unless(
            moved == (merchant, reserved, -merchant - reserved),
            (merchant, reserved) == (0, 0) ? Facts.Once : Facts.Books,
            $"{next.Reference} went from {before?.Phase} to {next.Phase}, and {moved} moved.");
    }

    private static (long Merchant, long Reserved, long Payer) Add(
        (long Merchant, long Reserved, long Payer) moved, AccountKind account, long minor) => account switch
        {
            AccountKind.Merchant => moved with { Merchant = moved.Merchant + minor },
            AccountKind.Reservation => moved with { Reserved = moved.Reserved + minor },
            _ => moved with { Payer = moved.Payer + minor },
        };

    /// <summary>What the merchant holds of an invoice.</summary>
    public static long Holds(Invoice? invoice) =>
        invoice is { Phase: Phase.Paid, Payment: { } payment } ? payment.Amount.Minor - invoice.RefundedMinor : 0;

    public static long Reserved(Invoice? invoice) => invoice?.Reserved?.Minor ?? 0;
}
