using System.Collections.Immutable;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Mistakes;

/// <summary>Mistakes as somebody could make them in a store or in what uses it, planted around the right ones.</summary>
internal static class Mistake
{
    private static readonly Func<IStore, IStore> Nothing = store => store;

    /// <summary>A part of the changes is not written.</summary>
    public static LifeSetting Forgets(Func<Changes, Changes> part) =>
        Below(rows => ChangedSaves.Of(rows, async (store, changes) => await store.Save(part(changes))));

    /// <summary>An invoice is written whatever was written since it was read.</summary>
    public static LifeSetting ChecksNoRevision { get; } = Below(rows => ChangedSaves.Of(rows, async (store, changes) =>
    {
        var present = ImmutableArray.CreateBuilder<Stored<Invoice>>();
        foreach (var row in changes.Invoices)
            present.Add(row with { Revision = (await store.FindInvoice(row.Value.Reference))?.Revision ?? 0 });
        return await store.Save(changes with { Invoices = present.ToImmutable() });
    }));

    /// <summary>A save of what was due that was reported as failed is repeated, over whatever is there.</summary>
    public static LifeSetting RepeatsWhatIsDue { get; } = Above(rows => ChangedSaves.Of(rows, async (store, changes) =>
    {
        try
        {
            return await store.Save(changes);
        }
        catch (StorageException) when (changes.Movements.Any(movement => movement.Kind == MovementKind.Reverse))
        {
            var row = changes.Invoices[0];
            var present = await store.FindInvoice(row.Value.Reference);
            return await store.Save(changes with { Invoices = [row with { Revision = present!.Revision }] });
        }
    }));

    /// <summary>References begin anew after a crash, and no key refuses one that is there.</summary>
    public static LifeSetting RewindsReferences { get; } = new(_ => new RewindingDisk(), Nothing, Nothing);

    /// <summary>The notifications of a payment are saved after it, by a save of their own.</summary>
    public static LifeSetting NotifiesLater { get; } = Above(rows => ChangedSaves.Of(rows, async (store, changes) =>
    {
        if (changes.Invoices.IsEmpty || changes.Notifications.IsEmpty)
            return await store.Save(changes);
        return await store.Save(changes with { Notifications = [] })
            && await store.Save(new() { Notifications = changes.Notifications });
    }));

    /// <summary>
    /// A refund is compared with the payment, whatever was refunded before, as long as the merchant holds enough from other payments.
    /// </summary>
    public static LifeSetting ForgetsEarlierRefunds { get; } = Above(rows =>
    {
        Dictionary<InvoiceReference, ImmutableArray<Refund>> refunds = [];
        return ChangedSaves.Of(
            rows,
            Save,
            (asked, answer) => asked is [ErsReference] && answer is ValueTask<Stored<Invoice>?> found
                ? new ValueTask<Stored<Invoice>?>(Hide(found))
                : answer);

        async Task<Stored<Invoice>?> Hide(ValueTask<Stored<Invoice>?> found)
        {
            if (await found is not { } row)
                return null;
            var payment = row.Value.Payment!.Amount;
            if (!(await rows.Balance(AccountId.Merchant(row.Value.ResellerId, payment.Currency)) > 2 * payment.Minor))
                return row;
            refunds[row.Value.Reference] = row.Value.Refunds;
            return row.With(row.Value with { Refunds = [] });
        }

        async Task<bool> Save(IStore store, Changes changes) =>
            await store.Save(changes with { Invoices = [.. changes.Invoices.Select(row => row.With(WithAll(row.Value)))] });

        Invoice WithAll(Invoice invoice) => invoice with
        {
            Refunds = [.. refunds.GetValueOrDefault(invoice.Reference, []).Union(invoice.Refunds)],
        };
    });

    private static LifeSetting Below(Func<IStore, IStore> mistake) => LifeSetting.Right with { Below = mistake };

    private static LifeSetting Above(Func<IStore, IStore> mistake) => LifeSetting.Right with { Above = mistake };

    private sealed class RewindingDisk : Disk
    {
        private readonly ModelDisk disk = new(new KeylessStore());

        public override IStore Rows => disk.Rows;

        public override ISandboxMemory Open(TimeProvider wall, Func<IStore, IStore> between, Func<Task> pause, Action wasReset) =>
            new ModelMemory(disk, wall, between(disk.Rows), pause, wasReset) { References = new(null, null) };
    }

    private sealed class KeylessStore : ModelStore
    {
        protected override bool IsFree(PaymentEntry payment) => true;
    }
}
