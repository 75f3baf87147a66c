using SeqrSandbox.Core.Results;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Every result code, by number and name.</summary>
public sealed class ResultCodeTests
{
    private const string Codes =
        """
        0 SUCCESS
        1 PENDING_APPROVAL
        2 REPORT_NOT_READY
        10 REJECTED_BUSINESS_LOGIC
        11 REJECTED_AMOUNT
        12 REJECTED_PAYMENT
        13 REJECTED_TOPUP
        20 AUTHENTICATION_FAILED
        21 ACCESS_DENIED
        22 INVALID_NEW_PASSWORD
        23 INVALID_ERS_REFERENCE
        29 INVALID_INITIATOR_PRINCIPAL_ID
        30 INVALID_RECEIVER_PRINCIPAL_ID
        31 INVALID_SENDER_PRINCIPAL_ID
        32 INVALID_TOPUP_PRINCIPAL_ID
        33 INVALID_INITIATOR_PRINCIPAL_STATE
        34 INVALID_RECEIVER_PRINCIPAL_STATE
        35 INVALID_SENDER_PRINCIPAL_STATE
        36 INVALID_TOPUP_PRINCIPAL_STATE
        37 INITIATOR_PRINCIPAL_NOT_FOUND
        38 RECEIVER_PRINCIPAL_NOT_FOUND
        39 SENDER_PRINCIPAL_NOT_FOUND
        40 TOPUP_PRINCIPAL_NOT_FOUND
        41 INVALID_PRODUCT
        42 INVALID_RECEIVER_ACCOUNT_TYPE
        43 INVALID_SENDER_ACCOUNT_TYPE
        44 INVALID_TOPUP_ACCOUNT_TYPE
        45 RECEIVER_ACCOUNT_NOT_FOUND
        46 SENDER_ACCOUNT_NOT_FOUND
        47 TOPUP_ACCOUNT_NOT_FOUND
        48 PAYMENT_IN_PROGRESS
        49 INVALID_INVOICE_DATA
        50 CANNOT_CANCEL_PAID_INVOICE
        51 CANNOT_CANCEL_INVOICE_IN_PROGRESS
        52 INVALID_CUSTOMER
        53 INVALID_SEQR_ID
        54 INVALID_INVOICE_REFERENCE
        55 PAYMENT_ALREADY_CANCELLED
        56 REGISTRATION_NOT_POSSIBLE
        57 REGISTRATION_PRINCIPAL_ALREADY_EXISTS
        58 PAYMENT_EXPIRED
        60 AUTHORIZATION_EXPIRED
        61 AUTHORIZATION_CANCELLED
        62 AUTHORIZATION_IN_PROGRESS
        63 INVALID_AUTHORIZATION_REFERENCE
        64 INVALID_NOTIFICATION_URL
        90 SYSTEM_ERROR
        91 UNSUPPORTED_OPERATION
        92 LICENSE_REJECTION
        93 SYSTEM_BUSY
        94 SERVICE_UNAVAILABLE
        95 INVOICE_ALREADY_CANCELED
        96 INVOICE_STATE_NOT_RESERVED
        97 RESELLER_NOT_ALLOWED_TO_DO_REFUND
        98 SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION
        99 RECEIVER_ACCOUNT_DOES_NOT_ALLOW_REFUNDS
        """;

    [Fact]
    public void There_are_exactly_the_documented_codes() =>
        Assert.Equal(Codes.Split('\n'), Enum.GetValues<ResultCode>().Select(code => $"{(int)code} {code.Name()}"));

    [Fact]
    public void The_description_is_the_name_except_for_98() =>
        Assert.All(Enum.GetValues<ResultCode>(), code => Assert.Equal(
            (int)code == 98 ? "Sum of refunds can not be more than original transaction" : code.Name(),
            code.Description()));

    [Fact]
    public void A_refusal_is_passed_on_and_a_success_goes_on()
    {
        Outcome<string> refusal = ResultCode.AccessDenied.Because("It is not allowed.");
        Outcome<string> success = "text";

        Assert.Equal(refusal.Refusal, refusal.Then<string>(text => text + "!").Refusal);
        Assert.Equal((ResultCode.AccessDenied, "It is not allowed."), (refusal.Code, refusal.Refusal!.Reason));
        Assert.Equal("text!", success.Then<string>(text => text + "!").Value);
        Assert.Throws<ArgumentException>(() => ResultCode.Success.Because("A success has no reason."));
        Assert.Throws<ArgumentException>(() => ResultCode.AccessDenied.Because(" "));
    }
}
