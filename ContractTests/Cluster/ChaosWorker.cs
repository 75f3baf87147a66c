using Reference.Client;
using Reference.Client.Transport;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>What a merchant was told of one invoice.</summary>
internal sealed class ChaosRecord(string sandbox, string reference)
{
    public string Sandbox => sandbox;

    public string Reference => reference;

    /// <summary>The payment, once a status told of it: from then on it stays.</summary>
    public string? Acknowledged { get; set; }

    public bool Canceled { get; set; }

    /// <summary>By their amounts in öre, each of which was tried once: the refunds that were answered.</summary>
    public Dictionary<long, string> Refunds { get; } = [];

    /// <summary>The amounts whose answers were cut off: a server may carry them out after the merchant has asked for them.</summary>
    public HashSet<long> Doubtful { get; } = [];

    /// <summary>How many calls of each operation were answered.</summary>
    public Dictionary<string, int> Answered { get; } = new() { ["sendInvoice"] = 1 };

    public void Count(string operation) => Answered[operation] = Answered.GetValueOrDefault(operation) + 1;

    /// <param name="kept">The invoice now; null if it is not there.</param>
    /// <param name="entriesOf">How many calls of an operation the journal has for it.</param>
    public void Check(Core.Invoices.Invoice? kept, Func<string, int> entriesOf)
    {
        Assert.True(kept is not null, $"{sandbox}: {reference} was answered and is lost.");
        if (Acknowledged is not null)
            Assert.Equal((Phase.Paid, Acknowledged), (kept.Phase, kept.Payment?.ErsReference.Value));
        if (Canceled)
            Assert.Equal(Phase.Canceled, kept.Phase);
        var there = kept.Refunds.ToLookup(refund => refund.Amount.Minor, refund => refund.ErsReference.Value);
        Assert.All(there, amount => Assert.Single(amount));
        Assert.All(Refunds, refund => Assert.Equal([refund.Value], there[refund.Key]));
        Assert.All(there, amount => Assert.True(Refunds.ContainsKey(amount.Key) || Doubtful.Contains(amount.Key)));
        Assert.All(Answered, answered => Assert.True(
            entriesOf(answered.Key) >= answered.Value,
            $"{sandbox}: {answered.Value} {answered.Key} of {reference} were answered, and the journal has {entriesOf(answered.Key)}."));
    }
}

/// <summary>
/// A merchant, and the payers of its shop, through random servers. Where a call is cut, it asks what is true and goes on with that.
/// </summary>
internal sealed class ChaosWorker(int seed, Servers servers, string[] sandboxes, ChaosReceiver receiver) : ChaosCaller(seed, servers)
{
    public List<ChaosRecord> Records { get; } = [];

    public override async Task Run(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var sandbox = sandboxes[Random.Next(sandboxes.Length)];
            if (Random.Next(15) == 0)
                await Try(() => Payer(sandbox, there => there.Clock.AdvanceAsync(TimeSpan.FromSeconds(Random.Next(1, 30)))));
            else if (await Send(sandbox, isReservation: Random.Next(3) == 0) is { } record)
                await GoOn(record);
        }
    }

    private async Task GoOn(ChaosRecord record)
    {
        await UntilAnswered(() => Payer(record.Sandbox, async there =>
        {
            var now = await there.InvoiceAsync(record.Reference);
            return now.Status == SeqrInvoiceStatus.Issued ? await there.PayAsync(record.Reference) : now;
        }));
        switch ((await Status(record)).Status)
        {
            case InvoiceStatus.Reserved:
                await EndReservation(record, commits: Random.Next(2) == 0);
                break;
            case InvoiceStatus.Paid:
                await Refund(record, 100);
                await Refund(record, 200);
                break;
        }
    }

    private async Task<ChaosRecord?> Send(string sandbox, bool isReservation)
    {
        var invoice = new Reference.Client.Invoice
        {
            Total = new(100m, "SEK"),
            NotificationUrl = Random.Next(2) == 0 ? receiver.UrlOf(sandbox) : null,
            PaymentMode = isReservation ? PaymentMode.ReservationDesired : PaymentMode.ImmediateDebit,
        };
        // Whether one that was cut off was made, nobody can ask: there is no reference. A shop sends another one.
        if (await Try(async () => (await AnyServer.Shop(sandbox).SendInvoiceAsync(invoice)).Value) is not { } sent)
            return null;
        var record = new ChaosRecord(sandbox, sent.InvoiceReference);
        Records.Add(record);
        return record;
    }

    private async Task<PaymentStatus> Status(ChaosRecord record)
    {
        var told = await UntilAnswered(async () =>
            (await AnyServer.Shop(record.Sandbox).GetPaymentStatusAsync(record.Reference)).Value);
        record.Count("getPaymentStatus");
        if (told.Status == InvoiceStatus.Paid)
        {
            Assert.True(record.Acknowledged is null || record.Acknowledged == told.ErsReference);
            record.Acknowledged = told.ErsReference;
        }

        record.Canceled |= told.Status == InvoiceStatus.Canceled;
        return told;
    }

    private async Task EndReservation(ChaosRecord record, bool commits)
    {
        var shop = AnyServer.Shop(record.Sandbox);
        await Try(() => commits ? shop.CommitReservationAsync(record.Reference) : shop.CancelInvoiceAsync(record.Reference));
        await Status(record);
    }

    private async Task Refund(ChaosRecord record, long minor)
    {
        var refunded = await Try(() => AnyServer.Shop(record.Sandbox).RefundPaymentAsync(
            record.Acknowledged!, new() { Total = new(minor / 100m, "SEK") }));
        if (refunded?.Value?.ErsReference is { } told)
        {
            record.Refunds.Add(minor, told);
            record.Count("refundPayment");
            return;
        }

        switch (refunded?.Refusal?.Code)
        {
            // Nothing could be stored for some seconds: the amount must not be there in the end.
            case ResultCode.ServiceUnavailable or ResultCode.SystemBusy:
                return;
            // It was lost in the middle of a commit for as long: the amount may be there.
            case ResultCode.SystemError when LogOfAll.Contains("in the middle of a commit", StringComparison.Ordinal):
            case null:
                record.Doubtful.Add(minor);
                return;
            default:
                Assert.Fail($"{record.Sandbox}: a refund of {record.Reference} was refused: {refunded.Refusal}\n{LogOfAll}");
                return;
        }
    }

    private async Task<T?> Payer<T>(string sandbox, Func<TestSandbox, Task<T>> act) => await act(await AnyServer.Sandbox(sandbox));
}
