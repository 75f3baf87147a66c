namespace Reference.Client.Wire;

/// <summary>Maps the contract's enumerations. An unknown value in an answer does not make the answer unreadable.</summary>
internal static class EnumMap
{
    public static string ToWire(this PaymentMode mode) => mode switch
    {
        PaymentMode.ReservationDesired => "RESERVATION_DESIRED",
        PaymentMode.ReservationRequired => "RESERVATION_REQUIRED",
        PaymentMode.ReservationRequiredPreliminaryAmount => "RESERVATION_REQUIRED_PRELIMINARY_AMOUNT",
        _ => "IMMEDIATE_DEBIT",
    };

    public static PaymentMode ToPaymentMode(string? text) =>
        Enum.GetValues<PaymentMode>().FirstOrDefault(mode => mode.ToWire() == text);

    public static string ToWire(this AcknowledgmentMode mode) => mode switch
    {
        AcknowledgmentMode.OptionalAcknowledgment => "OPTIONAL_ACKNOWLEDGMENT",
        AcknowledgmentMode.RequireAcknowledgment => "REQUIRE_ACKNOWLEDGMENT",
        _ => "NO_ACKNOWLEDGMENT",
    };

    public static AcknowledgmentMode ToAcknowledgmentMode(string? text) =>
        Enum.GetValues<AcknowledgmentMode>().FirstOrDefault(mode => mode.ToWire() == text);

    public static InvoiceStatus ToInvoiceStatus(string? text) => text switch
    {
        "ISSUED" => InvoiceStatus.Issued,
        "PAID" => InvoiceStatus.Paid,
        "PARTIALLY_PAID" => InvoiceStatus.PartiallyPaid,
        "PENDING_ISSUER_ACKNOWLEDGE" => InvoiceStatus.PendingIssuerAcknowledge,
        "CANCELED" => InvoiceStatus.Canceled,
        "FAILED" => InvoiceStatus.Failed,
        "RESERVED" => InvoiceStatus.Reserved,
        _ => InvoiceStatus.Unknown,
    };
}
