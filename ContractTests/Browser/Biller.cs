using Microsoft.Extensions.DependencyInjection;
using Reference.Client;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>A merchant's backend that sends bills of every kind.</summary>
internal sealed class Biller(Uri sandbox) : IAsyncDisposable
{
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().AddSeqrClient(seqr =>
    {
        seqr.Endpoint = new(sandbox, "soap/merchant/cashregister-2");
        seqr.Credentials = SeqrCredentials.ForTerminal("public_test_shop_terminal", "12345678");
        seqr.ClientId = "Browser tests";
    }).BuildServiceProvider();

    public static Invoice Coffee { get; } = new() { Total = new(35, "SEK"), Title = "Coffee", Rows = [new("Coffee", new(35, "SEK"))] };

    private SeqrClient Seqr => services.GetRequiredService<SeqrClient>();

    /// <summary>Sends a bill; with a card if one was swiped at the till.</summary>
    /// <returns>Its reference.</returns>
    public async Task<string> Send(Invoice invoice, CustomerToken? card = null)
    {
        var sent = await Seqr.SendInvoiceAsync(invoice, card is null ? null : [card]);
        return sent.Value?.InvoiceReference ?? throw new InvalidOperationException(sent.Refusal?.ToString());
    }

    public async Task Answer(string reference, Invoice invoice) =>
        Assert.True((await Seqr.UpdateInvoiceAsync(reference, invoice)).IsSuccess);

    public async Task Cancel(string reference) => Assert.True((await Seqr.CancelInvoiceAsync(reference)).IsSuccess);

    /// <summary>Asks for the status, which confirms to SEQR that the shop knows of a payment.</summary>
    public async Task Ask(string reference) => Assert.True((await Seqr.GetPaymentStatusAsync(reference)).IsSuccess);

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
