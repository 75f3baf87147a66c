using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Reference.Client.Purchases;
using Reference.Client.Storage;

namespace Reference.Client.PaperBills;

/// <summary>
/// Learns which bills on paper were paid. Anybody can post a notification, so a bill counts as paid only after SEQR was asked for it.
/// Each paid bill is reported once. Use one instance for the whole program. Source: SEQR's Invoice Service.
/// </summary>
public sealed class BillDesk
{
    private readonly SeqrIssuerClient client;
    private readonly RecordRepository<BillRecord> bills;
    private readonly BillDeskOptions options;
    private readonly SingleFlight<long, int> inProgress = new();

    /// <summary>Normally created through <see cref="SeqrServiceCollectionExtensions"/>.</summary>
    /// <param name="client">The issuer's client.</param>
    /// <param name="store">The store of the paid bills.</param>
    /// <param name="options">The options.</param>
    public BillDesk(SeqrIssuerClient client, IRecordStore<BillRecord> store, IOptions<BillDeskOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.client, bills, this.options) = (client, new(store, "bill"), options.Value);
    }

    /// <summary>Call this when SEQR posts <c>{"invoiceId": n}</c>. It may be called twice, or at once.</summary>
    /// <param name="body">The body of the post.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>
    /// The HTTP status of the answer: 200 if the bill was reported; 400 for another body, 404 for an invoice that SEQR does not confirm;
    /// 503 if SEQR or the issuer's own code failed. SEQR posts again after anything but 200.
    /// </returns>
    public async Task<int> NotifiedAsync(Stream body, CancellationToken cancellationToken = default)
    {
        try
        {
            var post = await PostedJson.ReadAsync(body, cancellationToken);
            return post.TryGetProperty("invoiceId", out var member)
                && member.ValueKind is JsonValueKind.Number && member.TryGetInt64(out var id) && id >= 0
                ? await inProgress.RunAsync(id, () => HandleAsync(id))
                : 400;
        }
        catch (PostNotUnderstoodException)
        {
            return 400;
        }
    }

    /// <summary>Finds a paid bill.</summary>
    /// <param name="invoiceId">SEQR's number of the invoice.</param>
    /// <returns>The bill; null if it is not known as paid.</returns>
    public async Task<PaidBill?> FindAsync(long invoiceId) => (await bills.FindAsync(KeyOf(invoiceId)))?.Bill;

    /// <summary>
    /// Asks SEQR for all that was paid within some days, and reports what is not reported yet: for notifications that never came.
    /// </summary>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, which is included.</param>
    /// <param name="cancellationToken">Stops between two bills.</param>
    /// <returns>All paid bills of these days; or SEQR's refusal.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR.</exception>
    public async Task<BillResult<IReadOnlyList<PaidBill>>> CatchUpAsync(
        DateOnly first, DateOnly last, CancellationToken cancellationToken = default)
    {
        var report = await client.GetReportAsync(first, last, cancellationToken);
        foreach (var bill in report.Value ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            await inProgress.RunAsync(bill.Id, () => KeepAsync(bill));
        }

        return report;
    }

    /// <summary>Reports what an earlier run of the program has not reported. Call it at the program's start.</summary>
    /// <param name="cancellationToken">Stops between two bills.</param>
    /// <returns>A task.</returns>
    public async Task ResumeAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var record in bills.UnfinishedAsync(cancellationToken))
            await inProgress.RunAsync(record.Bill.Id, () => KeepAsync(record.Bill));
    }

    private async Task<int> HandleAsync(long id)
    {
        if (await bills.FindAsync(KeyOf(id)) is { } known)
            return await KeepAsync(known.Bill);
        try
        {
            var answer = await client.GetInvoiceAsync(id, CancellationToken.None);
            return answer switch
            {
                { Value: { } bill } => bill.Id == id ? await KeepAsync(bill) : 404,
                { Refusal.Status: 404 } => 404,
                _ => 503,
            };
        }
        catch (SeqrTransportException)
        {
            return 503;
        }
    }

    // Save first, then report: after a crash in between, ResumeAsync reports it again.
    private async Task<int> KeepAsync(PaidBill bill)
    {
        var (_, record) = await bills.CreateOrUpdateAsync(KeyOf(bill.Id), known => known ?? new() { Bill = bill });
        if (record.Reported)
            return 200;
        try
        {
            await options.OnPaid(record.Bill, CancellationToken.None);
        }
#pragma warning disable CA1031 // The payment stands whatever the issuer's code throws; SEQR's next post reports it again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return 503;
        }

        await bills.UpdateAsync(record.Id, r => r with { Reported = true });
        return 200;
    }

    private static string KeyOf(long invoiceId) => invoiceId.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The stored record of a paid bill.</summary>
public sealed record BillRecord : StoredRecord
{
    /// <summary>The bill, as SEQR told it.</summary>
    public required PaidBill Bill { get; init; }

    /// <summary>Whether <see cref="BillDeskOptions.OnPaid"/> has received it.</summary>
    public bool Reported { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => Bill.Id.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => !Reported;
}

/// <summary>The options of <see cref="BillDesk"/>.</summary>
public sealed class BillDeskOptions
{
    /// <summary>Where SEQR's Invoice Service is; <c>api/invoice</c> is below it. Required.</summary>
    public Uri? Service { get; set; }

    /// <summary>Who prints the bills. Required.</summary>
    public BillIssuer? Issuer { get; set; }

    /// <summary>The directory of the paid bills' files. It is not used if another store is registered.</summary>
    public string Directory { get; set; } = "paid-bills";

    /// <summary>
    /// Called once for each paid bill. If it throws, or the program ends before it returns, it is called again: make it idempotent, with
    /// the bill's id as the key.
    /// </summary>
    public Func<PaidBill, CancellationToken, Task> OnPaid { get; set; } = (_, _) => Task.CompletedTask;
}
