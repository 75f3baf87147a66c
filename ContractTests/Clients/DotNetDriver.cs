using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Testing;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>Makes the .NET package do what the suite asks for. Its values become JSON as the control API has it.</summary>
internal sealed class DotNetDriver(Uri address) : IClientDriver
{
    private readonly SeqrSimulator simulator = SeqrSimulator.ConnectTo(address);
    private readonly Dictionary<string, TestSandbox> sandboxes = [];

    public async Task<JsonNode?> Do(string call, string? on = null, object? arguments = null)
    {
        try
        {
            var told = new DotNetArguments(arguments);
            return Json(call == "sandbox" ? await Make(told) : await Call(call, sandboxes[on!], told));
        }
        catch (SeqrSandboxException error)
        {
            var kind = error.Status is null ? "unreachable" : "refused";
            throw new ClientException(new(kind, error.Message, error.Title, error.Detail, error.Status));
        }
        catch (SeqrVerificationException error)
        {
            throw new ClientException(new("verification", error.Message));
        }
        catch (TimeoutException error)
        {
            throw new ClientException(new("timeout", error.Message));
        }
        catch (ArgumentException error)
        {
            throw new ClientException(new("usage", error.Message));
        }
    }

    public ValueTask DisposeAsync() => simulator.DisposeAsync();

    private async Task<object> Make(DotNetArguments told)
    {
        var made = await simulator.CreateSandboxAsync(told.Text("name"), told.Number("seed"));
        sandboxes[made.Name] = made;
        return new
        {
            name = made.Name,
            url = new Uri(simulator.Address, $"@{made.Name}"),
            endpoint = made.Endpoint,
            wsdl = new UriBuilder(made.Endpoint) { Query = "wsdl" }.Uri,
        };
    }

    private static async Task<object?> Call(string call, TestSandbox on, DotNetArguments told) => call switch
    {
        "removeSandbox" => await Done(on.DisposeAsync().AsTask()),
        "reset" => await Done(on.ResetAsync()),
        "pay" => await on.PayAsync(told.Needed("reference")),
        "decline" => await on.DeclineAsync(told.Needed("reference")),
        "cancel" => await on.CancelAsync(told.Needed("reference")),
        "invoice" => await on.InvoiceAsync(told.Needed("reference")),
        "invoices" => await on.InvoicesAsync(),
        "waitFor" => await on.WaitForAsync(
            told.Needed("reference"), told.Value<SeqrInvoiceStatus>("status"), told.Milliseconds("deadlineMs")),
        "putScenario" => await Done(on.PutScenarioAsync(told.Needed("name"), told.Needed("yaml"))),
        "useScenario" => await Done(on.UseScenarioAsync(told.Needed("name"))),
        "scenarios" => await on.Scenarios.ListAsync(),
        "removeScenario" => await Done(on.Scenarios.RemoveAsync(told.Needed("name"))),
        "journal" => await on.JournalAsync(told.Query()),
        "entry" => await on.JournalEntryAsync(told.Number("id")!.Value),
        "verify" => await on.VerifyAsync(told.Value<JournalPattern>("pattern"), told.Times(), told.Milliseconds("withinMs")),
        "verifySequence" => await on.VerifySequenceAsync(told.Value<JournalPattern[]>("patterns"), told.Milliseconds("withinMs")),
        "notifications" => await on.NotificationsAsync(told.Text("reference")),
        "resend" => await on.ResendNotificationAsync(told.Needed("id")),
        "terminals" => await on.Terminals.ListAsync(),
        "createTerminal" => await on.Terminals.CreateAsync(told.Value<TerminalSettings>("settings"), told.Text("settings", "id")),
        "changeTerminal" => await on.Terminals.ChangeAsync(told.Needed("id"), told.Value<TerminalSettings>("settings")),
        _ when call.StartsWith("clock", StringComparison.Ordinal) => await OfClock(call, on.Clock, told),
        _ => await OfPayer(call, on, told),
    };

    private static async Task<string> OfClock(string call, TestClock clock, DotNetArguments told) => (call switch
    {
        "clockNow" => await clock.NowAsync(),
        "clockAdvance" => await clock.AdvanceAsync(told.Milliseconds("ms")!.Value),
        "clockFreeze" => await clock.FreezeAsync(),
        "clockResume" => await clock.ResumeAsync(),
        "clockSet" => await clock.SetAsync(told.Value<DateTimeOffset>("to")),
        _ => throw Unknown(call),
    }).ToString("o", CultureInfo.InvariantCulture);

    private static async Task<object?> OfPayer(string call, TestSandbox on, DotNetArguments told)
    {
        var payer = on.Payer(told.Text("payer") ?? TestSandbox.DefaultPayerId);
        return call switch
        {
            "payerScan" => await payer.ScanAsync(told.Needed("code")),
            "payerConfirm" => await payer.ConfirmAsync(
                told.Text("pin"), told.Has("outcome") ? told.Value<DebitOutcome>("outcome") : DebitOutcome.Paid),
            "payerCancel" => await Done(payer.CancelAsync()),
            "payerShow" => await payer.ShowAsync(),
            "keepCard" => await payer.KeepCardAsync(told.Needed("id"), told.Needed("value"), told.Text("reseller")),
            "addPayer" => await (await on.AddPayerAsync(told.Value<PayerSettings>("settings"))).ShowAsync(),
            _ => throw Unknown(call),
        };
    }

    private static NotSupportedException Unknown(string call) => new($"The .NET package has no call for {call}.");

    private static async Task<object?> Done(Task task)
    {
        await task;
        return null;
    }

    private static JsonNode? Json(object? value) => JsonSerializer.SerializeToNode(value, WireJson.Options);
}
