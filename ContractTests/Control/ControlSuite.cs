using System.Collections.Immutable;
using System.Text;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Control;

/// <summary>Tests of the control API, each with a simulator of its own.</summary>
public abstract class ControlSuite(Transport transport) : IAsyncLifetime
{
    private protected ControlHost Host { get; private set; } = null!;

    private protected virtual SimulatorOptions Options => new();

    public async Task InitializeAsync() => Host = await ControlHost.Start(transport, Options);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    private protected static BillDraft Bill(decimal total = 149.90m, string? notificationUrl = null) => new()
    {
        Title = "Räksmörgås",
        Total = new("SEK", total),
        AcknowledgmentMode = AcknowledgmentMode.NoAcknowledgment,
        NotificationUrl = notificationUrl,
    };

    /// <summary>An invoice as a merchant's call makes one.</summary>
    private protected async Task<string> GivenInvoice(BillDraft? bill = null)
    {
        var sent = await Host.Sandbox.Invoices.Send(await Merchant(), bill ?? Bill(), [], AcknowledgmentMode.RequireAcknowledgment);
        return sent.Value!.Reference.Value;
    }

    private protected async Task GivenUpdate(string reference) =>
        Assert.True((await Host.Sandbox.Invoices.Update(await Merchant(), reference, Bill(), [])).Succeeded);

    private protected async Task GivenStatusAsked(string reference) =>
        Assert.True((await Host.Sandbox.Invoices.AskStatus(await Merchant(), reference)).Succeeded);

    private protected async Task<Caller> Merchant(string terminal = "public_test_shop_terminal", string password = "12345678") =>
        (await Host.Sandbox.Authentication.Authenticate(new("TERMINALID", terminal, null, password), InvoiceService.SendInvoice)).Value!;

    private protected Task<Reply> Get(string path) => Send(HttpMethod.Get, path, null);

    private protected Task<Reply> Post(string path, string? json = null) => Send(HttpMethod.Post, path, json);

    private protected Task<Reply> Patch(string path, string json) => Send(HttpMethod.Patch, path, json);

    private protected async Task<Reply> Send(HttpMethod method, string path, string? body, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        using var response = await Host.Client.SendAsync(request);
        return await Reply.Of(response);
    }

    private protected async Task<string?> Balance(string payer = "payer-1") =>
        (await Get($"/sandbox/payers/{payer}"))["accounts[0].balance.value"];
}
