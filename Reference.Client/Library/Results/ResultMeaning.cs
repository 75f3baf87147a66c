using System.Collections.Frozen;

namespace Reference.Client;

/// <summary>The meaning of a result code.</summary>
/// <param name="Name">The name in SEQR's documentation.</param>
/// <param name="Explanation">One sentence.</param>
/// <param name="Passing">Whether the cause can disappear by itself, so that the same request can succeed later.</param>
internal sealed record ResultMeaning(string Name, string Explanation, bool Passing = false)
{
    private static readonly FrozenDictionary<ResultCode, ResultMeaning> Known = new Dictionary<ResultCode, ResultMeaning>
    {
        [ResultCode.Success] = new("SUCCESS", "The operation was carried out."),
        [ResultCode.PendingApproval] = new("PENDING_APPROVAL", "The operation waits for somebody's approval.", Passing: true),
        [ResultCode.ReportNotReady] = new(
            "REPORT_NOT_READY",
            "The report is not ready yet, or the period was not marked for the terminal it was asked for.", Passing: true),
        [ResultCode.RejectedBusinessLogic] = new("REJECTED_BUSINESS_LOGIC", "A business rule of SEQR forbids the operation."),
        [ResultCode.RejectedAmount] = new("REJECTED_AMOUNT", "The amount is zero, negative, or above what was reserved."),
        [ResultCode.RejectedPayment] = new("REJECTED_PAYMENT", "The payment was rejected."),
        [ResultCode.RejectedTopup] = new("REJECTED_TOPUP", "The top-up was rejected."),
        [ResultCode.AuthenticationFailed] = new("AUTHENTICATION_FAILED", "The password is wrong or missing."),
        [ResultCode.AccessDenied] = new("ACCESS_DENIED", "This caller may not use the operation, or the terminal's password is too short."),
        [ResultCode.InvalidNewPassword] = new("INVALID_NEW_PASSWORD", "The new password is not acceptable."),
        [ResultCode.InvalidErsReference] = new("INVALID_ERS_REFERENCE", "This reseller has no payment with that ersReference."),
        [ResultCode.InvalidInitiatorPrincipalId] = new(
            "INVALID_INITIATOR_PRINCIPAL_ID", "The caller is not named, of an unknown type, or an unknown or unregistered terminal."),
        [ResultCode.InvalidReceiverPrincipalId] = new("INVALID_RECEIVER_PRINCIPAL_ID", "The receiver is not named correctly."),
        [ResultCode.InvalidSenderPrincipalId] = new("INVALID_SENDER_PRINCIPAL_ID", "The sender is not named correctly."),
        [ResultCode.InvalidTopupPrincipalId] = new("INVALID_TOPUP_PRINCIPAL_ID", "The party to top up is not named correctly."),
        [ResultCode.InvalidInitiatorPrincipalState] = new("INVALID_INITIATOR_PRINCIPAL_STATE", "The terminal or reseller is blocked."),
        [ResultCode.InvalidReceiverPrincipalState] = new("INVALID_RECEIVER_PRINCIPAL_STATE", "The receiver is blocked."),
        [ResultCode.InvalidSenderPrincipalState] = new("INVALID_SENDER_PRINCIPAL_STATE", "The sender is blocked."),
        [ResultCode.InvalidTopupPrincipalState] = new("INVALID_TOPUP_PRINCIPAL_STATE", "The party to top up is blocked."),
        [ResultCode.InitiatorPrincipalNotFound] = new("INITIATOR_PRINCIPAL_NOT_FOUND", "The reseller or its user is unknown."),
        [ResultCode.ReceiverPrincipalNotFound] = new("RECEIVER_PRINCIPAL_NOT_FOUND", "The receiver is unknown."),
        [ResultCode.SenderPrincipalNotFound] = new("SENDER_PRINCIPAL_NOT_FOUND", "The sender is unknown."),
        [ResultCode.TopupPrincipalNotFound] = new("TOPUP_PRINCIPAL_NOT_FOUND", "The party to top up is unknown."),
        [ResultCode.InvalidProduct] = new("INVALID_PRODUCT", "The product is unknown."),
        [ResultCode.InvalidReceiverAccountType] = new("INVALID_RECEIVER_ACCOUNT_TYPE", "The receiver has no account of that type."),
        [ResultCode.InvalidSenderAccountType] = new("INVALID_SENDER_ACCOUNT_TYPE", "The sender has no account of that type."),
        [ResultCode.InvalidTopupAccountType] = new("INVALID_TOPUP_ACCOUNT_TYPE", "The party to top up has no account of that type."),
        [ResultCode.ReceiverAccountNotFound] = new("RECEIVER_ACCOUNT_NOT_FOUND", "The receiver's account is unknown."),
        [ResultCode.SenderAccountNotFound] = new("SENDER_ACCOUNT_NOT_FOUND", "The sender's account is unknown."),
        [ResultCode.TopupAccountNotFound] = new("TOPUP_ACCOUNT_NOT_FOUND", "The account to top up is unknown."),
        [ResultCode.PaymentInProgress] = new("PAYMENT_IN_PROGRESS", "The payer has confirmed and the debit is under way.", Passing: true),
        [ResultCode.InvalidInvoiceData] = new(
            "INVALID_INVOICE_DATA", "The invoice is incomplete or contradicts itself: total, currency, decimals or rows."),
        [ResultCode.CannotCancelPaidInvoice] = new("CANNOT_CANCEL_PAID_INVOICE", "The invoice is paid already."),
        [ResultCode.CannotCancelInvoiceInProgress] = new(
            "CANNOT_CANCEL_INVOICE_IN_PROGRESS", "The payer has confirmed and the debit is under way.", Passing: true),
        [ResultCode.InvalidCustomer] = new("INVALID_CUSTOMER", "The customer is unknown."),
        [ResultCode.InvalidSeqrId] = new("INVALID_SEQR_ID", "The SEQR id is not alphanumeric, or belongs to another terminal."),
        [ResultCode.InvalidInvoiceReference] = new("INVALID_INVOICE_REFERENCE", "This terminal has no invoice with that reference."),
        [ResultCode.PaymentAlreadyCancelled] = new("PAYMENT_ALREADY_CANCELLED", "The payment was reversed."),
        [ResultCode.RegistrationNotPossible] = new("REGISTRATION_NOT_POSSIBLE", "The customer cannot be registered."),
        [ResultCode.RegistrationPrincipalAlreadyExists] = new(
            "REGISTRATION_PRINCIPAL_ALREADY_EXISTS", "The customer is registered already."),
        [ResultCode.PaymentExpired] = new("PAYMENT_EXPIRED", "The reservation timed out before it was committed."),
        [ResultCode.AuthorizationExpired] = new("AUTHORIZATION_EXPIRED", "The authorization timed out."),
        [ResultCode.AuthorizationCancelled] = new("AUTHORIZATION_CANCELLED", "The authorization was withdrawn."),
        [ResultCode.AuthorizationInProgress] = new("AUTHORIZATION_IN_PROGRESS", "The authorization is under way.", Passing: true),
        [ResultCode.InvalidAuthorizationReference] = new(
            "INVALID_AUTHORIZATION_REFERENCE", "There is no authorization with that reference."),
        [ResultCode.InvalidNotificationUrl] = new("INVALID_NOTIFICATION_URL", "The notificationUrl is not an absolute http or https URL."),
        [ResultCode.SystemError] = new("SYSTEM_ERROR", "SEQR could not carry out the operation, for a reason without a code of its own."),
        [ResultCode.UnsupportedOperation] = new("UNSUPPORTED_OPERATION", "The operation is not offered here."),
        [ResultCode.LicenseRejection] = new("LICENSE_REJECTION", "SEQR's licence does not cover the operation."),
        [ResultCode.SystemBusy] = new("SYSTEM_BUSY", "SEQR is busy.", Passing: true),
        [ResultCode.ServiceUnavailable] = new("SERVICE_UNAVAILABLE", "A bank or service behind SEQR is down.", Passing: true),
        [ResultCode.InvoiceAlreadyCanceled] = new("INVOICE_ALREADY_CANCELED", "The invoice is canceled already."),
        [ResultCode.InvoiceStateNotReserved] = new("INVOICE_STATE_NOT_RESERVED", "The invoice holds no reservation to commit."),
        [ResultCode.ResellerNotAllowedToDoRefund] = new("RESELLER_NOT_ALLOWED_TO_DO_REFUND", "This reseller may not refund."),
        [ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction] = new(
            "SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION", "With this refund, more would be refunded than was paid."),
        [ResultCode.ReceiverAccountDoesNotAllowRefunds] = new(
            "RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS", "The payer's account takes no refunds."),
    }.ToFrozenDictionary();

    public static ResultMeaning Of(ResultCode code) =>
        Known.GetValueOrDefault(code) ?? new($"CODE_{(int)code}", "SEQR's documentation does not list this code.");
}
