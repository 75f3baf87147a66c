namespace Reference.Client.Tills;

/// <summary>Applies events to a sale. The functions are pure. An event that comes twice or too late does not change the sale.</summary>
internal static class SaleRules
{
    public static Sale Begin(Till till, Purchase purchase, SaleTerms terms, DateTimeOffset now) => new()
    {
        Purchase = purchase,
        State = SaleState.Sending,
        TillId = till.TillId,
        TerminalId = till.TerminalId!,
        BilledAt = now,
        AcknowledgmentMode = terms.AcknowledgmentMode,
        Swiped = [.. terms.Tokens],
    };

    public static Sale Billed(this Sale sale, SentInvoice bill) => sale.IfSending(sending => sending with
    {
        State = SaleState.Open,
        InvoiceReference = bill.InvoiceReference,
        QrCode = bill.QrCode,
        LastRefusal = null,
        Trouble = null,
    });

    public static Sale Refused(this Sale sale, Refusal refusal) => sale.IfSending(sending => sending with
    {
        State = refusal.LeavesDoubt ? SaleState.Sending : SaleState.NotBilled,
        LastRefusal = refusal,
        Trouble = null,
    });

    public static Sale NotAnswered(this Sale sale, SeqrTransportException failure) => sale.IfSending(sending => sending with
    {
        State = failure.MayHaveBeenCarriedOut ? SaleState.Sending : SaleState.NotBilled,
        Trouble = failure.Message,
        LastRefusal = null,
    });

    /// <summary>The till's current invoice is the paid bill of this sale, even if the sale does not know its reference.</summary>
    public static Sale FoundPaid(this Sale sale, PaymentStatus status) => sale.IsSettled ? sale : sale.WithStatus(status) with
    {
        State = SaleState.Paid,
        InvoiceReference = status.Receipt?.InvoiceReference ?? sale.InvoiceReference,
        Trouble = null,
    };

    public static Sale StatusReceived(this Sale sale, string reference, PaymentStatus status) =>
        sale.InvoiceReference == reference && sale.State is SaleState.Open
            ? sale.WithStatus(status) with { State = StateOf(status.Status) }
            : sale;

    public static Sale Canceled(this Sale sale, string reference) => sale.InvoiceReference == reference && sale.State is SaleState.Open
        ? sale with { State = SaleState.Canceled, LastSeen = InvoiceStatus.Canceled }
        : sale;

    /// <summary>The offered cards that wait for an answer: not swiped at the till and not answered yet.</summary>
    public static IReadOnlyList<CustomerToken> Offered(this Sale sale, PaymentStatus status) =>
        [.. status.CustomerTokens.Where(
            token => token.Status == 0 && !sale.Swiped.Exists(IsSame(token)) && !sale.Answered.Exists(IsSame(token)))];

    /// <summary>Whether the payer waits for an updateInvoice.</summary>
    public static bool AwaitsTillAnswer(this Sale sale, PaymentStatus status) => sale.State is SaleState.Open && status.Status switch
    {
        InvoiceStatus.PendingIssuerAcknowledge => true,
        InvoiceStatus.Issued => sale.Offered(status).Count > 0,
        _ => false,
    };

    public static Sale Updated(this Sale sale, TokenAnswer answer) => sale.State is not SaleState.Open ? sale : sale with
    {
        Purchase = answer.NewBill ?? sale.Purchase,
        Answered = sale.Answered.RemoveAll(known => answer.Tokens.Any(token => IsSame(token)(known))).AddRange(answer.Tokens),
        LastRefusal = null,
    };

    private static Predicate<CustomerToken> IsSame(CustomerToken token) => other => (other.Id, other.Value) == (token.Id, token.Value);

    private static SaleState StateOf(InvoiceStatus status) => status switch
    {
        InvoiceStatus.Paid => SaleState.Paid,
        InvoiceStatus.Canceled => SaleState.Canceled,
        InvoiceStatus.Failed => SaleState.Failed,
        _ => SaleState.Open,
    };

    private static Sale IfSending(this Sale sale, Func<Sale, Sale> change) => sale.State is SaleState.Sending ? change(sale) : sale;
}
