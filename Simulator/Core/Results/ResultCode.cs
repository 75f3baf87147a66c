using System.Collections.Frozen;
using System.Text;

namespace SeqrSandbox.Core.Results;

/// <summary>
/// SEQR's answers, by number. The wire name of a member is its name in upper snake case. Source: SEQR API 2.6.0, result
/// codes.
/// </summary>
public enum ResultCode
{
    Success = 0,
    PendingApproval = 1,
    ReportNotReady = 2,
    RejectedBusinessLogic = 10,
    RejectedAmount = 11,
    RejectedPayment = 12,
    RejectedTopup = 13,
    AuthenticationFailed = 20,
    AccessDenied = 21,
    InvalidNewPassword = 22,
    InvalidErsReference = 23,
    InvalidInitiatorPrincipalId = 29,
    InvalidReceiverPrincipalId = 30,
    InvalidSenderPrincipalId = 31,
    InvalidTopupPrincipalId = 32,
    InvalidInitiatorPrincipalState = 33,
    InvalidReceiverPrincipalState = 34,
    InvalidSenderPrincipalState = 35,
    InvalidTopupPrincipalState = 36,
    InitiatorPrincipalNotFound = 37,
    ReceiverPrincipalNotFound = 38,
    SenderPrincipalNotFound = 39,
    TopupPrincipalNotFound = 40,
    InvalidProduct = 41,
    InvalidReceiverAccountType = 42,
    InvalidSenderAccountType = 43,
    InvalidTopupAccountType = 44,
    ReceiverAccountNotFound = 45,
    SenderAccountNotFound = 46,
    TopupAccountNotFound = 47,
    PaymentInProgress = 48,
    InvalidInvoiceData = 49,
    CannotCancelPaidInvoice = 50,
    CannotCancelInvoiceInProgress = 51,
    InvalidCustomer = 52,
    InvalidSeqrId = 53,
    InvalidInvoiceReference = 54,
    PaymentAlreadyCancelled = 55,
    RegistrationNotPossible = 56,
    RegistrationPrincipalAlreadyExists = 57,
    PaymentExpired = 58,
    AuthorizationExpired = 60,
    AuthorizationCancelled = 61,
    AuthorizationInProgress = 62,
    InvalidAuthorizationReference = 63,
    InvalidNotificationUrl = 64,
    SystemError = 90,
    UnsupportedOperation = 91,
    LicenseRejection = 92,
    SystemBusy = 93,
    ServiceUnavailable = 94,
    InvoiceAlreadyCanceled = 95,
    InvoiceStateNotReserved = 96,
    ResellerNotAllowedToDoRefund = 97,
    SumOfRefundsCanNotBeMoreThanOriginalTransaction = 98,
    ReceiverAccountDoesNotAllowRefunds = 99,
}

/// <summary>The texts of a result code: its name on the wire and its resultDescription.</summary>
public static class ResultCodeText
{
    private static readonly FrozenDictionary<ResultCode, string> Names =
        Enum.GetValues<ResultCode>().ToFrozenDictionary(code => code, code => UpperSnakeCase(code.ToString()));

    /// <summary>The name SEQR's documentation uses, e.g. <c>CANNOT_CANCEL_PAID_INVOICE</c>.</summary>
    public static string Name(this ResultCode code) => Names[code];

    /// <summary>The resultDescription: the name, except for 98, whose text the documentation spells out.</summary>
    public static string Description(this ResultCode code) =>
        code == ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction
            ? "Sum of refunds can not be more than original transaction"
            : Names[code];

    private static string UpperSnakeCase(string pascal)
    {
        var text = new StringBuilder(pascal.Length + 8);
        foreach (var letter in pascal)
        {
            if (text.Length > 0 && char.IsUpper(letter))
                text.Append('_');
            text.Append(char.ToUpperInvariant(letter));
        }

        return text.ToString();
    }
}
