using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web;

/// <summary>How a customer's phone gets to the bill: by a link on the same device, or by the QR code on another's screen.</summary>
internal sealed class Wallet(HttpClient http, DemoOptions options, InAppCheckout checkout)
{
    private Uri Host => SeqrAddress.SimulatorOf(options.Url);

    /// <summary>
    /// The seqr: link, which the SEQR app takes over from the browser. The simulator's phone is a page, and shows the
    /// bill at the same name: <c>seqr://SEQR.SE/R123</c> is <c>/R123</c> there.
    /// </summary>
    public string? LinkTo(Order order) =>
        options.WalletIsApp || order.QrCode is not { } code ? checkout.LinkFor(order) : new Uri(Phone, code[(code.LastIndexOf('/') + 1)..]).AbsoluteUri;

    /// <summary>The QR code as a picture, drawn by SEQR.</summary>
    /// <exception cref="HttpRequestException">SEQR did not draw it.</exception>
    public Task<byte[]> DrawAsync(string qrCode, CancellationToken cancellation) =>
        http.GetByteArrayAsync(new Uri(Host, "se-qr-web/qrgenerator?code=" + Uri.EscapeDataString(qrCode)), cancellation);

    private Uri Phone => options.Wallet is { } wallet ? new Uri(wallet.AbsoluteUri.TrimEnd('/') + "/") : Host;
}
