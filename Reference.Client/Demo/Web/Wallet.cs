using Reference.Client.Checkout;

namespace Reference.Client.Demo.Web;

/// <summary>Opens the bill on the customer's phone: by a link on the same device, or by the QR code on another screen.</summary>
internal sealed class Wallet(HttpClient http, DemoOptions options, InAppCheckout checkout)
{
    private Uri Host => SeqrAddress.SimulatorOf(options.Url);

    /// <summary>The seqr: link, which opens the SEQR app from a browser or from another app.</summary>
    public string? AppLinkTo(Order order) => checkout.LinkFor(order);

    /// <summary>
    /// What the button opens. The simulator's phone is a web page. It shows the bill <c>seqr://SEQR.SE/R123</c> at
    /// <c>/R123</c>.
    /// </summary>
    public string? LinkTo(Order order) =>
        options.WalletIsApp || order.QrCode is not { } code
            ? AppLinkTo(order)
            : new Uri(Phone, code[(code.LastIndexOf('/') + 1)..]).AbsoluteUri;

    /// <summary>Gets the QR code as a picture from SEQR.</summary>
    /// <exception cref="HttpRequestException">SEQR did not return a picture.</exception>
    public Task<byte[]> DrawAsync(string qrCode, CancellationToken cancellation) =>
        http.GetByteArrayAsync(new Uri(Host, "se-qr-web/qrgenerator?code=" + Uri.EscapeDataString(qrCode)), cancellation);

    private Uri Phone => options.Wallet is { } wallet ? new Uri(wallet.AbsoluteUri.TrimEnd('/') + "/") : Host;
}
