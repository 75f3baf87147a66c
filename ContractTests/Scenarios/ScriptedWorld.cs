using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>
/// A sandbox with scenarios, and a merchant whose calls are scripted as those on the wire are. Its wall clock stands at
/// noon.
/// </summary>
internal sealed class ScriptedWorld(TestSandbox given) : IDisposable
{
    public TestSandbox Given => given;

    public static async Task<ScriptedWorld> Open(params Scenario[] scenarios)
    {
        var opened = await TestSandbox.Open();
        opened.Sandbox.Scenarios = new Library([.. scenarios, Library.Manual]);
        return new(opened);
    }

    /// <summary>A sandbox whose default is this scenario.</summary>
    public static async Task<ScriptedWorld> Under(Scenario scenario, SqliteDatabase? database = null)
    {
        var opened = await TestSandbox.Open(database: database);
        opened.Sandbox.Scenarios = new Library(scenario);
        return new(opened);
    }

    /// <summary>Sends an invoice, as sendInvoice does once it is carried out.</summary>
    public async Task<Invoice> Send(
        string? scenario = null,
        decimal kronor = 100m,
        AcknowledgmentMode? mode = AcknowledgmentMode.NoAcknowledgment,
        PaymentMode? payment = null,
        string? clientInvoiceId = null,
        string? notificationUrl = null,
        string? title = null)
    {
        var sent = await given.Sandbox.Invoices.Send(
            given.Caller,
            new()
            {
                Total = new("SEK", kronor),
                AcknowledgmentMode = mode,
                PaymentMode = payment,
                ClientInvoiceId = clientInvoiceId,
                NotificationUrl = notificationUrl,
                Title = title,
            },
            [],
            AcknowledgmentMode.NoAcknowledgment,
            scenario);
        return sent.Succeeded ? sent.Value : throw new InvalidOperationException($"Refused: {sent.Code}");
    }

    public ValueTask<Script?> Script(Operation operation, Invoice? invoice = null, string? scenario = null, Subject subject = default) =>
        given.Sandbox.Scripts.Prepare(new()
        {
            Operation = operation,
            Caller = given.Caller,
            Scenario = scenario,
            InvoiceReference = invoice?.Reference.Value,
            Subject = subject,
        });

    /// <summary>The script for a call about a payment.</summary>
    public ValueTask<Script?> Script(Operation operation, ErsReference payment) =>
        given.Sandbox.Scripts.Prepare(new() { Operation = operation, Caller = given.Caller, ErsReference = payment.Value });

    /// <summary>One getPaymentStatus: the script, and the status if it lets the call be carried out.</summary>
    public async Task<string> Poll(Invoice invoice, string? scenario = null)
    {
        var script = await Script(InvoiceService.GetPaymentStatus, invoice, scenario);
        if (script is { CarriedOut: false })
            return script.Result?.Name() ?? script.Fault!.Kind.ToString();
        var asked = await given.Sandbox.Invoices.AskStatus(given.Caller, invoice.Reference.Value);
        return (script?.Status ?? asked.Value!.Status).ToString();
    }

    public async Task<string[]> Polls(Invoice invoice, int count)
    {
        List<string> answers = [];
        for (var i = 0; i < count; i++)
            answers.Add(await Poll(invoice));
        return [.. answers];
    }

    /// <summary>updateInvoice with the same total.</summary>
    public async Task<ResultCode> Update(Invoice invoice) =>
        (await given.Sandbox.Invoices.Update(
            given.Caller, invoice.Reference.Value, new() { Total = new("SEK", invoice.Bill.Total.Value) }, [])).Code;

    public Task Advance(double seconds) => given.Sandbox.AdvanceClock(TimeSpan.FromSeconds(seconds));

    public Task<Invoice> Now(Invoice invoice) => given.Stored(invoice);

    /// <summary>Rises with each change that is saved.</summary>
    public async Task<long> Revision(Invoice invoice) => (await given.Sandbox.Store.FindInvoice(invoice.Reference))!.Revision;

    /// <summary>The history, a line each: seconds since noon, what happened, the detail.</summary>
    public async Task<string[]> History(Invoice invoice) =>
    [
        .. (await given.Sandbox.Store.ListHistory(invoice.Reference)).Select(entry =>
            $"{(entry.At - Shared.Given.Noon).TotalSeconds:0.###} {entry.Event}{(entry.Detail is null ? "" : $" ({entry.Detail})")}"),
    ];

    public void Dispose() => given.Dispose();
}
