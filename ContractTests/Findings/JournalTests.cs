using System.Net;
using Microsoft.Extensions.Logging;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>Findings come with the journal, and never in the way of anything.</summary>
public sealed class JournalTests() : ControlSuite(Transport.InMemory)
{
    [Fact]
    public async Task Entries_with_a_finding_are_found_by_its_code()
    {
        await Call(Wire.Message.Of("benchmarkingNop", context: ""));
        await Call(Wire.Message.Of("cancelInvoice", "<invoiceReference>1</invoiceReference>"));

        var found = await Get("/sandbox/journal?finding=client-id-missing");

        Assert.Equal(["cancelInvoice"], found.Each("items", "name"));
        var finding = found.At("items[0].findings").EnumerateArray()
            .Single(finding => finding.GetProperty("code").GetString() == "client-id-missing");
        Assert.Equal(
            ("error", "context/clientId", 1, "Send the company's name as clientId.", "SEQR certification procedure"),
            (finding.GetProperty("severity").GetString(), finding.GetProperty("place").GetString(), finding.GetProperty("line").GetInt32(),
             finding.GetProperty("advice").GetString(), finding.GetProperty("source").GetString()));
        Assert.Empty((await Get("/sandbox/journal?finding=polling-too-fast")).Each("items"));
    }

    [Fact]
    public async Task A_merchant_who_refuses_a_notification_is_found_out()
    {
        await using var merchant = await MerchantListener.Start(500, 200);
        var reference = await GivenInvoice(Bill(notificationUrl: merchant.Url));
        await Post($"/sandbox/invoices/{reference}/pay");
        await merchant.Next();
        await Post("/sandbox/clock/advance", """{"by":"10s"}""");
        await merchant.Next();
        await Post("/sandbox/clock/advance", """{"by":"1ms"}""");

        var attempts = await Get("/sandbox/journal?kind=notification-attempt");
        Assert.Equal(["200", "500"], attempts.Each("items", "status"));
        var failed = await Get("/sandbox/journal?finding=notification-failed");
        Assert.Equal("500", Assert.Single(failed.Each("items", "status")));
        Assert.Equal("Answer a notification with 200; this one got 500.", failed["items[0].findings[0].advice"]);
    }

    [Fact]
    public async Task A_reset_forgets_what_a_merchant_did()
    {
        var reference = await GivenInvoice();
        var asking = Wire.Message.Of(
            "getPaymentStatus", $"<invoiceReference>{reference}</invoiceReference><invoiceVersion>0</invoiceVersion>");
        await Call(asking);
        Assert.Equal("getPaymentStatus", (await Get("/sandbox/journal"))["items[0].name"]);
        Assert.Equal(1, Host.Sandbox.Memory.Conduct.Remembered);

        await Post("/sandbox/reset");

        Assert.Equal(0, Host.Sandbox.Memory.Conduct.Remembered);
    }

    [Fact]
    public void Rules_that_fail_are_logged_once_and_disturb_nobody()
    {
        var log = new Lines();
        var examination = new Examination(log);

        for (var i = 0; i < 3; i++)
            examination.Look("message", 0, _ => throw new InvalidOperationException("broken"));
        examination.Look("conduct", 0, _ => throw new InvalidOperationException("broken"));

        Assert.Equal(
            [
                "The message rules failed: their findings are missing. This is said once.",
                "The conduct rules failed: their findings are missing. This is said once."
            ],
            log.All);
    }

    private async Task Call(string envelope) =>
        Assert.Equal(
            (int)HttpStatusCode.OK,
            (await Send(HttpMethod.Post, "/soap/merchant/cashregister-2", envelope, "text/xml; charset=utf-8")).Status);

    private sealed class Lines : ILogger<Examination>
    {
        public List<string> All { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            All.Add(formatter(state, exception));
    }
}
