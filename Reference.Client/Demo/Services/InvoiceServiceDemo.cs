using System.Globalization;
using System.Security.Cryptography;
using Reference.Client.PaperBills;
using static Reference.Client.Demo.Watcher;

namespace Reference.Client.Demo.Services;

/// <summary>Prints a bill with its code, learns that it was paid, and finds it in the report of the day. Prints each step.</summary>
internal sealed class InvoiceServiceDemo(
    BillDesk bills, SeqrIssuerClient issuer, ServiceSetup setup, ServiceEvents events, SimulatedPayer payer, DemoOptions options)
{
    private static readonly TimeSpan NotificationTime = TimeSpan.FromSeconds(30);

    public async Task<ExitStatus> RunAsync()
    {
        if (await setup.PutAsync("issuer", at => new { notificationUrl = at("paid") }) is { } unreachable)
            return DemoResult.Failed(unreachable);
        await bills.ResumeAsync();
        var status = await SellAsync();
        // SEQR's certification asks for several codes, and for several reports.
        return options.Certify && status is ExitStatus.Paid ? await SellAsync() : status;
    }

    private async Task<ExitStatus> SellAsync()
    {
        var number = RandomNumberGenerator.GetInt32(100_000_000, 1_000_000_000);
        var bill = new PaperBill(new(29.99m, "SEK"), "Test invoice", $"R{number.ToString(CultureInfo.InvariantCulture)}") { Once = true };
        var code = new BillIssuer(options.Partner!, options.Secret).CodeFor(bill);
        Print("bill", $"{bill.Description}, {bill.Total}, {bill.Reference}");
        Print("code", code);
        var notified = events.NextPaid;
        if (await PayAsync(code) is { } refused)
            return DemoResult.NotPaid(refused);
        if (await WaitAsync(notified) is not { } paid)
            return DemoResult.NotPaid("No notification came that SEQR confirms.");
        if (paid.Reference != bill.Reference || paid.Amount != bill.Total)
            return DemoResult.NotPaid($"Another bill was paid: {paid.Reference}, {paid.Amount}.");
        Print("paid", $"{paid.Amount}, invoice {paid.Id}, ersReference {paid.ErsReference}");
        return await ReportAsync(paid);
    }

    private async Task<string?> PayAsync(string code) => options switch
    {
        { Wait: true } => null,
        { Certify: true } => await payer.OpenAsync(code),
        _ => await payer.PayByCodeAsync(code),
    };

    private async Task<PaidBill?> WaitAsync(Task<PaidBill> notified)
    {
        if (!options.IsPaidElsewhere)
            await Task.WhenAny(notified, Task.Delay(NotificationTime));
        return options.IsPaidElsewhere || notified.IsCompleted ? await notified : null;
    }

    private async Task<ExitStatus> ReportAsync(PaidBill paid)
    {
        var day = DateOnly.FromDateTime(paid.PaidAt.UtcDateTime);
        var report = await issuer.GetReportAsync(day, day);
        if (!report.IsSuccess)
            return DemoResult.NotPaid($"The report was refused: {report.Refusal.Status} {report.Refusal.Reason}");
        Print("report", $"{report.Value.Count} paid on {day:yyyy-MM-dd}");
        return report.Value.Any(line => line.Id == paid.Id && line.Amount == paid.Amount)
            ? ExitStatus.Paid
            : DemoResult.NotPaid("The report lacks the bill.");
    }
}
