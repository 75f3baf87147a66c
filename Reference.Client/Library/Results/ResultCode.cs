namespace Reference.Client;

/// <summary>SEQR's result codes, as in its merchant documentation. The file is long because it is one table.</summary>
public enum ResultCode
{
    /// <summary>The operation was carried out.</summary>
    Success = 0,

    /// <summary>The operation waits for an approval.</summary>
    PendingApproval = 1,

    /// <summary>The report is not ready yet, or the period was not marked for the terminal it was asked for.</summary>
    ReportNotReady = 2,

    /// <summary>A business rule of SEQR forbids the operation.</summary>
    RejectedBusinessLogic = 10,

    /// <summary>The amount is zero, negative, or above what was reserved.</summary>
    RejectedAmount = 11,

    /// <summary>The payment was rejected.</summary>
    RejectedPayment = 12,

    /// <summary>The top-up was rejected.</summary>
    RejectedTopup = 13,

    /// <summary>The password is wrong or missing.</summary>
    AuthenticationFailed = 20,

    /// <summary>This caller may not use the operation, or the terminal's password is too short.</summary>
    AccessDenied = 21,

    /// <summary>The new password is not acceptable.</summary>
    InvalidNewPassword = 22,

    /// <summary>This reseller has no payment with that ersReference.</summary>
    InvalidErsReference = 23,

    /// <summary>The caller is not named, of an unknown type, or an unknown or unregistered terminal.</summary>
    InvalidInitiatorPrincipalId = 29,

    /// <summary>The receiver is not named correctly.</summary>
    InvalidReceiverPrincipalId = 30,

    /// <summary>The sender is not named correctly.</summary>
    InvalidSenderPrincipalId = 31,

    /// <summary>The party to top up is not named correctly.</summary>
    InvalidTopupPrincipalId = 32,

    /// <summary>The terminal or reseller is blocked.</summary>
    InvalidInitiatorPrincipalState = 33,

    /// <summary>The receiver is blocked.</summary>
    InvalidReceiverPrincipalState = 34,

    /// <summary>The sender is blocked.</summary>
    InvalidSenderPrincipalState = 35,

    /// <summary>The party to top up is blocked.</summary>
    InvalidTopupPrincipalState = 36,

    /// <summary>The reseller or its user is unknown.</summary>
    InitiatorPrincipalNotFound = 37,

    /// <summary>The receiver is unknown.</summary>
    ReceiverPrincipalNotFound = 38,

    /// <summary>The sender is unknown.</summary>
    SenderPrincipalNotFound = 39,

    /// <summary>The party to top up is unknown.</summary>
    TopupPrincipalNotFound = 40,

    /// <summary>The product is unknown.</summary>
    InvalidProduct = 41,

    /// <summary>The receiver has no account of that type.</summary>
    InvalidReceiverAccountType = 42,

    /// <summary>The sender has no account of that type.</summary>
    InvalidSenderAccountType = 43,

    /// <summary>The party to top up has no account of that type.</summary>
    InvalidTopupAccountType = 44,

    /// <summary>The receiver's account is unknown.</summary>
    ReceiverAccountNotFound = 45,

    /// <summary>The sender's account is unknown.</summary>
    SenderAccountNotFound = 46,

    /// <summary>The account to top up is unknown.</summary>
    TopupAccountNotFound = 47,

    /// <summary>The payer has confirmed, and the debit is in progress.</summary>
    PaymentInProgress = 48,

    /// <summary>The invoice is incomplete or contradicts itself: total, currency, decimals or rows.</summary>
    InvalidInvoiceData = 49,

    /// <summary>The invoice is already paid.</summary>
    CannotCancelPaidInvoice = 50,

    /// <summary>The payer has confirmed, and the debit is in progress.</summary>
    CannotCancelInvoiceInProgress = 51,

    /// <summary>The customer is unknown.</summary>
    InvalidCustomer = 52,

    /// <summary>The SEQR id is not alphanumeric, or belongs to another terminal.</summary>
    InvalidSeqrId = 53,

    /// <summary>This terminal has no invoice with that reference.</summary>
    InvalidInvoiceReference = 54,

    /// <summary>The payment was reversed.</summary>
    PaymentAlreadyCancelled = 55,

    /// <summary>The customer cannot be registered.</summary>
    RegistrationNotPossible = 56,

    /// <summary>The customer is already registered.</summary>
    RegistrationPrincipalAlreadyExists = 57,

    /// <summary>The reservation timed out before it was committed.</summary>
    PaymentExpired = 58,

    /// <summary>The authorization timed out.</summary>
    AuthorizationExpired = 60,

    /// <summary>The authorization was withdrawn.</summary>
    AuthorizationCancelled = 61,

    /// <summary>The authorization is in progress.</summary>
    AuthorizationInProgress = 62,

    /// <summary>There is no authorization with that reference.</summary>
    InvalidAuthorizationReference = 63,

    /// <summary>The notificationUrl is not an absolute http or https URL.</summary>
    InvalidNotificationUrl = 64,

    /// <summary>SEQR could not carry out the operation, for a reason without a code of its own.</summary>
    SystemError = 90,

    /// <summary>The operation is not offered here.</summary>
    UnsupportedOperation = 91,

    /// <summary>SEQR's licence does not cover the operation.</summary>
    LicenseRejection = 92,

    /// <summary>SEQR is busy.</summary>
    SystemBusy = 93,

    /// <summary>A bank or service behind SEQR is down.</summary>
    ServiceUnavailable = 94,

    /// <summary>The invoice is already canceled.</summary>
    InvoiceAlreadyCanceled = 95,

    /// <summary>The invoice holds no reservation to commit.</summary>
    InvoiceStateNotReserved = 96,

    /// <summary>This reseller may not refund.</summary>
    ResellerNotAllowedToDoRefund = 97,

    /// <summary>With this refund, more would be refunded than was paid.</summary>
    SumOfRefundsCanNotBeMoreThanOriginalTransaction = 98,

    /// <summary>The payer's account takes no refunds.</summary>
    ReceiverAccountDoesNotAllowRefunds = 99,
}
