using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>
/// A merchant of one test with a simulator of its own: calls written by hand, right or wrong as the test needs.
/// </summary>
internal sealed class WatchedShop : IAsyncDisposable
{
    public const string Context =
        "<context><channel>WS</channel><clientId>Example Shop</clientId><clientReference>Shop 1.0</clientReference>"
        + Principal;
    public const string Nameless = "<context><channel>WS</channel><clientReference>Shop 1.0</clientReference>" + Principal;
    public const string Row = "<invoiceRow><itemQuantity>1</itemQuantity><itemTotalAmount><currency>SEK</currency>"
        + "<value>20</value></itemTotalAmount></invoiceRow>";
    public const string RowWithoutQuantity =
        "<invoiceRow><itemTotalAmount><currency>SEK</currency><value>20</value></itemTotalAmount></invoiceRow>";

    private const string Principal =
        "<clientRequestTimeout>0</clientRequestTimeout><initiatorPrincipalId><id>public_test_shop_terminal</id>"
        + "<type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context>";

    private readonly ControlHost host;

    private WatchedShop(ControlHost host) => this.host = host;

    /// <summary>The simulator, scheme to port.</summary>
    public string Url => host.Client.BaseAddress!.AbsoluteUri.TrimEnd('/');

    public ControlHost Host => host;

    public static async Task<WatchedShop> Open() => new(await ControlHost.Start(Transport.Kestrel));

    public Task<string> Send(string row = Row, string context = Context) => Call(
        "sendInvoice",
        "<invoice><acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><title>Tea</title><invoiceRows>"
            + $"{row}</invoiceRows>{Total}</invoice>",
        context,
        "invoiceReference");

    /// <summary>Asks for the status; answers the ersReference, if there is one.</summary>
    public Task<string> Ask(string invoice, string context = Context) => Call(
        "getPaymentStatus", $"<invoiceReference>{invoice}</invoiceReference><invoiceVersion>0</invoiceVersion>", context, "ersReference");

    public Task<string> Refund(string? ersReference, string context = Context) => Call(
        "refundPayment",
        $"{(ersReference is null ? "" : $"<ersReference>{ersReference}</ersReference>")}<invoice><title>Back</title>{Total}</invoice>",
        context, "resultCode");

    public Task<string> Cancel(string invoice, string context = Context) =>
        Call("cancelInvoice", $"<invoiceReference>{invoice}</invoiceReference>", context, "resultCode");

    public Task Pay(string invoice) => Act($"invoices/{invoice}/pay", "{}");

    public Task Advance(string by) => Act("clock/advance", $$"""{"by":"{{by}}"}""");

    /// <summary>A certification as the control API answers it.</summary>
    public async Task<(int Status, string? Type, string Text)> Certification(string plan = "webshop", string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sandbox/certification/" + plan);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await host.Client.SendAsync(request);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private const string Total = "<totalAmount><currency>SEK</currency><value>20</value></totalAmount>";

    private async Task Act(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync("/sandbox/" + path, content);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> Call(string operation, string members, string context, string wanted)
    {
        using var content = new StringContent(Wire.Message.Of(operation, members, context), Encoding.UTF8, "text/xml");
        using var answer = await host.Client.PostAsync("/soap/merchant/cashregister-2", content);
        return Regex.Match(await answer.Content.ReadAsStringAsync(), $"<{wanted}>([^<]*)<").Groups[1].Value;
    }
}
