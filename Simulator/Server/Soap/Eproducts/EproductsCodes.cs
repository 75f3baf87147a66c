using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>
/// Result codes as this service numbers and spells them. Those that it has no number of its own for keep SEQR's. Source: SEQR's
/// eProducts API, response codes.
/// </summary>
internal static class EproductsCodes
{
    private const int IllegalState = 78;
    private const int NobodyKnown = 79;
    private const int WrongRequest = 90;
    private const int NoTransaction = 91;

    public static (int Number, string Text) Of(Refusal? refusal) => refusal?.Code switch
    {
        null => ((int)ResultCode.Success, ResultCode.Success.Description()),
        ResultCode.PaymentAlreadyCancelled => (IllegalState, Reversed(refusal.About)),
        ResultCode.RejectedBusinessLogic => (IllegalState, "The specified transaction is in illegal state for this operation."),
        ResultCode.AuthenticationFailed => (NobodyKnown, "The given password is not correct"),
        ResultCode.AccessDenied
            or ResultCode.InvalidInitiatorPrincipalId
            or ResultCode.InvalidInitiatorPrincipalState
            or ResultCode.InitiatorPrincipalNotFound => (NobodyKnown, "You are not found in the system."),
        ResultCode.InvalidProduct => (
            WrongRequest, "You provided an unknown product SKU/EAN. Please try again with an existing product SKU/EAN."),
        ResultCode.InvalidInvoiceData => (WrongRequest, $"SYSTEM_ERROR: {refusal.About}".TrimEnd(':', ' ')),
        ResultCode.InvalidErsReference => (NoTransaction, "The specified transaction could not be found."),
        var other => ((int)other, other.Value.Description()),
    };

    private static string Reversed(string? reference) =>
        $"The transaction has already been reversed.{(reference is null ? "" : $" Transaction ID: {reference}")}";
}
