using System.Globalization;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Principals;

namespace SeqrSandbox.Core.Findings;

/// <summary>A kind of finding: something that SEQR would object to.</summary>
/// <param name="Code">Its stable code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Advice">One sentence on what to change, with placeholders for what was found: {0}, {1}.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record FindingKind(string Code, Severity Severity, string Advice, string Source)
{
    /// <summary>Makes a finding of this kind, with its place and what was found there.</summary>
    public Finding At(string? place, int? line, params ReadOnlySpan<object?> found) =>
        new(Code, Severity, place, line, string.Format(CultureInfo.InvariantCulture, Advice, found), Source);
}

/// <summary>
/// Every kind of finding, once. docs/findings.md describes each with an example, and a test keeps the two in step.
/// </summary>
public static class FindingCatalogue
{
    private const Severity Error = Severity.Error;
    private const Severity Warning = Severity.Warning;
    private const Severity Hint = Severity.Hint;

    private const string Context = "SEQR API 2.6.0, clientContext";
    private const string Invoice = "SEQR API 2.6.0, invoice";
    private const string Rows = "SEQR API 2.6.0, invoiceRow";
    private const string Certification = "SEQR certification procedure";
    private const string Tolerance = "docs/protocol.md, \"Tolerance of requests\"";
    private const string Nil = "docs/decisions/what-nil-means.md";
    private const string Transport = "docs/protocol.md, \"Transport\"";
    private const string Bill = "docs/protocol.md, \"The bill\"";
    private const string Principals = "docs/protocol.md, \"Principals and money orders\"";
    private const string Polling = "SEQR API 2.6.0, getPaymentStatus";
    private const string PaperBills = "docs/protocol.md, \"Paper bills\"";
    private const string Purchases = "docs/protocol.md, \"Instant Checkout and Unattended Payments\"";
    private const string Notifications = "docs/protocol.md, \"Notifications\"";

    private static readonly List<FindingKind> Known = [];

    /// <summary>Every kind, in the order of the documentation.</summary>
    public static IReadOnlyList<FindingKind> All => Known;

    // Who calls.
    public static readonly FindingKind ContextMissing = Add(
        "context-missing", Error, "Send a context: without it the call is refused.", Context);
    public static readonly FindingKind ChannelMissing = Add(
        "channel-missing", Warning, "Send the channel: what kind of system calls, such as WS.", Context);
    public static readonly FindingKind ChannelTooLong = Add(
        "channel-too-long", Warning, "Shorten the channel to 40 characters; it has {0}.", Context);
    public static readonly FindingKind ClientCommentTooLong = Add(
        "client-comment-too-long", Warning, "Shorten the clientComment to 80 characters; it has {0}.", Context);
    public static readonly FindingKind ClientIdMissing = Add(
        "client-id-missing", Error, "Send the company's name as clientId.", Certification);
    public static readonly FindingKind ClientReferenceMissing = Add(
        "client-reference-missing", Error, "Send the system's name and version as clientReference.", Certification);
    public static readonly FindingKind ClientReferenceTooLong = Add(
        "client-reference-too-long", Warning, "Shorten the clientReference to 32 characters; it has {0}.", Context);
    public static readonly FindingKind ClientRequestTimeoutMissing = Add(
        "client-request-timeout-missing", Error, "Send clientRequestTimeout, always 0.", Certification);
    public static readonly FindingKind ClientRequestTimeoutNotZero = Add(
        "client-request-timeout-not-zero", Error, "Send 0 as clientRequestTimeout; it is {0}.", Certification);
    public static readonly FindingKind InitiatorMissing = Add(
        "initiator-missing", Error, "Say who calls: initiatorPrincipalId with an id and a type.", Context);
    public static readonly FindingKind PasswordMissing = Add("password-missing", Error, "Send the password of the initiator.", Context);

    // What a call needs.
    public static readonly FindingKind ArgumentMissing = Add(
        "argument-missing",
        Error,
        "Send {1}: {0} cannot be carried out without it.",
        "SEQR API 2.6.0, the operation's parameters");
    public static readonly FindingKind InvoiceVersionMissing = Add(
        "invoice-version-missing", Warning, "Send the invoiceVersion seen last, 0 before the first answer.", Polling);
    public static readonly FindingKind ReceiptTypeUnknown = Add(
        "receipt-type-unknown", Warning, "Name the receipt's kind in mimeType: HTML, XML or base64.", Certification);
    public static readonly FindingKind PrincipalTypeUnknown = Add(
        "principal-type-unknown", Error, "Name the principal by " + PrincipalTypes.All + "; {0} is none of them.", Principals);
    public static readonly FindingKind PhoneNumberForm = Add(
        "phone-number-form",
        Warning,
        "Send the phone number as digits in international form, without a plus or zeros in front; it is {0}.",
        Principals);

    // The invoice.
    public static readonly FindingKind AcknowledgmentModeMissing = Add(
        "acknowledgment-mode-missing", Warning, "Send acknowledgmentMode: without it, on this path, each payer waits "
            + "for an updateInvoice.", Invoice);
    public static readonly FindingKind TitleMissing = Add(
        "title-missing", Warning, "Send a title: the payer reads it above the bill.", Invoice);
    public static readonly FindingKind IssueDateMissing = Add(
        "issue-date-missing", Hint, "Send issueDate: when the bill was made.", Invoice);
    public static readonly FindingKind CashierIdMissing = Add(
        "cashier-id-missing", Hint, "Send cashierId: reports are grouped by it.", Invoice);
    public static readonly FindingKind FooterMissing = Add(
        "footer-missing", Hint, "Send a footer: the payer reads it below the bill.", Invoice);
    public static readonly FindingKind TotalAmountMissing = Add(
        "total-amount-missing", Error, "Send totalAmount: without it the invoice is refused.", Invoice);
    public static readonly FindingKind ItemQuantityMissing = Add(
        "item-quantity-missing", Error, "Send itemQuantity on each row.", Certification);
    public static readonly FindingKind ItemTotalAmountMissing = Add(
        "item-total-amount-missing", Error, "Send itemTotalAmount on each row.", Certification);
    public static readonly FindingKind AmountIncomplete = Add(
        "amount-incomplete", Warning, "Send {0} with each amount.", "SEQR API 2.6.0, amount");
    public static readonly FindingKind CurrencyUnknown = Add(
        "currency-unknown", Error, "Send a currency's code of ISO 4217, in capitals; {0} is none.", Bill);
    public static readonly FindingKind TooManyDecimals = Add(
        "too-many-decimals", Error, "Round to {1} decimals, which is what {2} has; {0} has more.{3}", Bill);
    public static readonly FindingKind RowCurrencyDiffers = Add(
        "row-currency-differs", Error, "Send rows in the currency of the total, {1}; this one is in {0}.", Rows);
    public static readonly FindingKind RowsNotAddingUp = Add(
        "rows-not-adding-up",
        Error,
        "Make rows and totalAmount agree: the rows add up to {0}, and the total is {1}.",
        Rows);
    public static readonly FindingKind BackUrlMissing = Add(
        "back-url-missing",
        Hint,
        "Send backURL, if the app is opened by a link: the payer is sent back there.",
        Invoice);
    public static readonly FindingKind NotificationUrlMissing = Add(
        "notification-url-missing", Warning, "Send notificationUrl: a payer who does not come back through backURL "
            + "may still have paid.", Invoice);

    // How it is sent.
    public static readonly FindingKind ContentTypeMalformed = Add(
        "content-type-malformed", Warning, "Send text/xml; charset=utf-8 as the one Content-Type: {0}.", Transport);
    public static readonly FindingKind CharsetNotUnicode = Add(
        "charset-not-unicode", Hint, "Send UTF-8: this was read as {0}, which lacks many letters.", Transport);
    public static readonly FindingKind ContentEncodingUnknown = Add(
        "content-encoding-unknown", Warning, "Leave Content-Encoding out: {0} is no compression and was ignored.", Transport);
    public static readonly FindingKind MessageCompressed = Add(
        "message-compressed", Hint, "Send the message as it is: that SEQR unpacks {0} is not documented.", Transport);
    public static readonly FindingKind MessageInParts = Add(
        "message-in-parts", Hint, "Send text/xml with the envelope alone: switch MTOM and attachments off, which no "
            + "operation takes.", Transport);

    // How it is written.
    public static readonly FindingKind MemberInNamespace = Add(
        "member-in-namespace", Error, "Write {0} without a namespace: SEQR does not see it in {1}.", Tolerance);
    public static readonly FindingKind MemberUnknown = Add(
        "member-unknown", Warning, "Leave {0} out: there is no such member here.{1}", Tolerance);
    public static readonly FindingKind MemberRepeated = Add(
        "member-repeated", Warning, "Send {0} once: only the last one counts.", Tolerance);
    public static readonly FindingKind EnumValueUnknown = Add(
        "enum-value-unknown", Warning, "Send a value of the list as {0}: {1} counts as left out.{2}", Tolerance);
    public static readonly FindingKind ValueUnreadable = Add(
        "value-unreadable", Warning, "Send {0} as {2}: {1} counts as left out.{3}", Tolerance);
    public static readonly FindingKind MemberNil = Add(
        "member-nil", Warning, "Leave {0} out where it has no value: {1} counts for nothing here, and it was taken for {2}.", Nil);
    public static readonly FindingKind ReferenceNotResolved = Add(
        "reference-not-resolved", Error, "Send {0} inline: multi-reference values are not resolved, and href '{1}' "
            + "counts for nothing.", Nil);
    public static readonly FindingKind AttributeIgnored = Add(
        "attribute-ignored", Warning, "Send nothing as an attribute: {0} was ignored.{1}", Tolerance);
    public static readonly FindingKind TypeIgnored = Add(
        "type-ignored",
        Hint,
        "Leave xsi:type of {0} out or right: {1} was ignored, and {0} was read as {2}.",
        Tolerance);

    // What a merchant does, call after call.
    public static readonly FindingKind BillSentTwice = Add(
        "bill-sent-twice",
        Warning,
        "Send a bill once: the same bytes came on another connection less than a second before, and made invoice {0}. {1}",
        ClientLibrary.Document);
    public static readonly FindingKind InvoiceVersionOutdated = Add(
        "invoice-version-outdated", Warning, "Send the invoiceVersion seen last, {1}; it was {0}.", Polling);
    public static readonly FindingKind PollingTooFast = Add(
        "polling-too-fast",
        Warning,
        "Ask once a second: this was the fourth time in {0} s, with nothing new.",
        Polling);
    public static readonly FindingKind PollingTooSlow = Add(
        "polling-too-slow", Warning, "Ask once a second: {0} s passed since the last time, and a payment not asked "
            + "for within 20 s is reversed.", Polling);
    public static readonly FindingKind PolledAfterFinal = Add(
        "polled-after-final", Hint, "Stop asking when the outcome is known: it was {0}.", Polling);
    public static readonly FindingKind PaymentAcknowledgedLate = Add(
        "payment-acknowledged-late", Warning, "Ask sooner: the payment was acknowledged after {0} s, and is reversed after 20 s.", Polling);
    public static readonly FindingKind PaymentNotAcknowledged = Add(
        "payment-not-acknowledged", Error, "Ask for the status within 20 s of a payment: nobody did, and the payer "
            + "got the money back.", Polling);
    public static readonly FindingKind NotificationFailed = Add(
        "notification-failed", Warning, "Answer a notification with 200; this one got {0}.", Notifications);
    public static readonly FindingKind NotificationSlow = Add(
        "notification-slow", Warning, "Answer a notification at once, and work afterwards: it took {0} s, and SEQR "
            + "gives up after 5 s.", Notifications);
    public static readonly FindingKind LinkNotSeqr = Add(
        "link-not-seqr", Error, "Open the app by a seqr: link, not by {0}.", "SEQR API 2.6.0, in-app payments");
    public static readonly FindingKind LinkMalformed = Add(
        "link-malformed", Error, "Make the link of the invoiceQRCode by its scheme alone, as text. {0}", "SEQR API 2.6.0, in-app payments");

    // The code of a paper bill, and its issuer's calls.
    public static readonly FindingKind BillCodeOutdated = Add(
        "bill-code-outdated", Error, "Put a signed token into the code of a paper bill, as j and nothing else. {0}", PaperBills);
    public static readonly FindingKind BillTokenMalformed = Add(
        "bill-token-malformed", Error, "Make the token of a paper bill's code as a JSON Web Token. {0}", PaperBills);
    public static readonly FindingKind BillTokenHeader = Add(
        "bill-token-header", Error, "Sign the token by HS256, and say so in its header. {0}", PaperBills);
    public static readonly FindingKind BillTokenIssuer = Add(
        "bill-token-issuer", Error, "Name a known issuer in the token's header, and only there. {0}", PaperBills);
    public static readonly FindingKind BillTokenSignature = Add(
        "bill-token-signature", Error, "Sign the token with the 32 bytes of SHA-256 of the issuer's secret. {0}", PaperBills);
    public static readonly FindingKind BillTokenExpired = Add(
        "bill-token-expired", Error, "Print tokens that are valid as long as the bill is. {0}", PaperBills);
    public static readonly FindingKind BillTokenPayload = Add(
        "bill-token-payload", Error, "Write each member of the token's payload as documented. {0}", PaperBills);
    public static readonly FindingKind AuthTokenWrong = Add(
        "auth-token-wrong", Error, "Send X-Auth-Token: SHA-256 of the issuer's name and secret, in hex. {0}", PaperBills);
    public static readonly FindingKind IssuerRequestWrong = Add(
        "issuer-request-wrong", Warning, "Ask with the parameters that are documented. {0}", PaperBills);

    // The code of a product or a machine, and createPurchase.
    public static readonly FindingKind PurchaseCodeWrong = Add(
        "purchase-code-wrong", Error, "Make the code with w, who sells, and t, what is bought. {0}", Purchases);
    public static readonly FindingKind PurchaseAnswerWrong = Add(
        "purchase-answer-wrong",
        Error,
        "Answer createPurchase within 5 s by 200 and JSON with the invoiceReferenceId of an open invoice of yours. {0}",
        Purchases);

    private static FindingKind Add(string code, Severity severity, string advice, string source)
    {
        var kind = new FindingKind(code, severity, advice, source);
        Known.Add(kind);
        return kind;
    }
}
