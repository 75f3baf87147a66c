using System.Globalization;
using System.Xml.Linq;
using Reference.Client.Transport;
using Reference.Client.Vouchers;

namespace Reference.Client;

/// <summary>
/// SEQR's eProducts: a till sells vouchers. A refusal is an answer; only a missing answer throws <see cref="SeqrTransportException"/>.
/// Source: SEQR's eProducts API.
/// </summary>
/// <param name="options">Where the service is, and who calls.</param>
/// <param name="clock">Measures how long a call takes; null for the system's.</param>
public sealed class SeqrVoucherClient(SeqrVoucherOptions options, TimeProvider? clock = null) : IDisposable
{
    private readonly VoucherCaller caller = new(options, clock ?? TimeProvider.System);

    /// <summary>Lists the products.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The products of all suppliers.</returns>
    public Task<VoucherResult<IReadOnlyList<VoucherProduct>>> GetProductListAsync(CancellationToken cancellationToken = default) =>
        caller.CallAsync<IReadOnlyList<VoucherProduct>>(
            "getProductList",
            [],
            answer => [.. answer.Elements("suppliers").SelectMany(supplier => supplier.Elements("products").Select(
                product => ReadProduct((string?)supplier.Element("name") ?? "", product)))],
            cancellationToken);

    /// <summary>Reserves a voucher for some minutes. If there is no answer, just reserve another one.</summary>
    /// <param name="productId">The product, such as <see cref="VoucherProduct.Id"/>: <c>ean:…</c> or <c>sku:…</c>.</param>
    /// <param name="clientReference">The till's own reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The reservation; or 90 for an unknown product.</returns>
    public Task<VoucherResult<VoucherReference>> ReserveVoucherAsync(
        string productId, string? clientReference = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            "reserveVoucher", [Data(clientReference), new("productId", productId)], ReadReference, cancellationToken);

    /// <summary>
    /// Buys a reserved voucher. If there is no answer, ask for the receipt with the same reservation: if it was sold,
    /// <see cref="GetReceiptAsync"/> gives the code.
    /// </summary>
    /// <param name="reservation">The reference of the reservation.</param>
    /// <param name="format">The language of the receipt.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The voucher; or 78 if it was sold, canceled or lapsed, 91 for an unknown reservation.</returns>
    public Task<VoucherResult<SoldVoucher>> BuyReservedVoucherAsync(
        string reservation, VoucherReceiptFormat format = VoucherReceiptFormat.Text, CancellationToken cancellationToken = default) =>
        caller.CallAsync(
            "buyReservedVoucher",
            [new("ersReference", reservation), new("receiptFormatId", format.ToString().ToUpperInvariant())],
            ReadSold,
            cancellationToken);

    /// <summary>Gives a reserved voucher back.</summary>
    /// <param name="reservation">The reference of the reservation.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The cancelling; or 78, 91.</returns>
    public Task<VoucherResult<VoucherReference>> CancelVoucherReservationAsync(
        string reservation, CancellationToken cancellationToken = default) => caller.CallAsync(
            "cancelVoucherReservation", [new XElement("ersReference", reservation)], ReadReference, cancellationToken);

    /// <summary>Cancels a sale.</summary>
    /// <param name="sale">The reference of the sale, not of the reservation.</param>
    /// <param name="reason">Why.</param>
    /// <param name="text">Why, in words.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The cancelling; or 78 if it is canceled already, 91 for an unknown sale.</returns>
    public Task<VoucherResult<VoucherReference>> CancelTransactionAsync(
        string sale, VoucherCancelReason reason, string? text = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            "cancelTransaction",
            [
                Data(null), new("ersReference", sale), new("reasonCode", ((int)reason).ToString("D2", CultureInfo.InvariantCulture)),
                text is null ? null : new("reason", text),
            ],
            ReadReference,
            cancellationToken);

    /// <summary>Gets the receipt of a sale again.</summary>
    /// <param name="reference">The reference of the sale, or of the reservation.</param>
    /// <param name="forShop">Whether the shop's copy is wanted, which has no code.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The receipt; or 78 if it was not sold, 91 for an unknown reference.</returns>
    public Task<VoucherResult<VoucherText>> GetReceiptAsync(
        string reference, bool forShop = false, CancellationToken cancellationToken = default) => caller.CallAsync(
            "getReceipt",
            [new("ersReference", reference), new("receiptType", forShop ? "RESELLER" : "SUBSCRIBER")],
            answer => new VoucherText(Required(answer, "receipt")),
            cancellationToken);

    /// <summary>Runs a report on what was sold.</summary>
    /// <param name="reportId">For instance <c>repo:///terminal/REP_TERM_RESELLER_INFO.xml</c>.</param>
    /// <param name="parameters">The report's parameters.</param>
    /// <param name="language"><c>en</c> or <c>sv</c>.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The report; or 90 for an unknown report, language or parameter.</returns>
    public Task<VoucherResult<VoucherText>> ExecuteReportAsync(
        string reportId,
        IEnumerable<KeyValuePair<string, string>> parameters,
        string language = "en",
        CancellationToken cancellationToken = default) => caller.CallAsync(
            "executeReport",
            [
                Data(null), new("reportId", reportId), new("language", language),
                new("parameters", new XElement("parameter", parameters.Select(entry =>
                    new XElement("entry", new XElement("key", entry.Key), new XElement("value", entry.Value))))),
            ],
            answer => new VoucherText(Required(answer.Element("reportData"), "contentString")),
            cancellationToken);

    /// <summary>Closes the connections.</summary>
    public void Dispose() => caller.Dispose();

    private XElement Data(string? clientReference) => new(
        "transactionData",
        clientReference is null ? null : new XElement("clientReference", clientReference),
        options.ClientTag is null ? null : new XElement("clientTag", options.ClientTag));

    private static VoucherReference ReadReference(XElement answer) => new(Required(answer, "ersReference"));

    private static SoldVoucher ReadSold(XElement answer)
    {
        var voucher = answer.Element("voucher");
        return new(
            Required(answer, "ersReference"),
            Required(voucher, "code"),
            (string?)voucher?.Element("serial"),
            DateTimeOffset.TryParse(
                (string?)voucher?.Element("expiryDate"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expires)
                ? expires
                : null,
            (string?)answer.Element("receipt"));
    }

    private static VoucherProduct ReadProduct(string supplier, XElement product)
    {
        var price = product.Element("customerPrice");
        return new(
            supplier,
            (string?)product.Element("name") ?? "",
            (string?)product.Element("ean") ?? "",
            (string?)product.Element("sku") ?? "",
            new Money(
                decimal.TryParse(Required(price, "value"), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
                    ? value
                    : throw new AnswerNotUnderstoodException("a price is not a number"),
                Required(price, "currency")));
    }

    private static string Required(XElement? parent, string member) =>
        (string?)parent?.Element(member) ?? throw new AnswerNotUnderstoodException($"the answer has no {member}");
}
