namespace Reference.Client.Reservations;

/// <summary>The bill of a reservation.</summary>
internal static class ReservationInvoice
{
    public static Invoice Of(Reservation reservation) => new()
    {
        Total = reservation.Purchase.Total,
        Title = reservation.Purchase.Title,
        ClientInvoiceId = reservation.Id,
        Rows = reservation.Purchase.Rows,
        CashierId = reservation.Purchase.CashierId,
        Footer = reservation.Purchase.Footer,
        IssueDate = reservation.BilledAt,
        PaymentMode = reservation.Terms.PaymentMode,
        CommitReservationTimeout = reservation.Terms.CommitWithin,
        NotificationUrl = reservation.Terms.NotificationUrl,
        BackUrl = reservation.Terms.BackUrl,
    };
}
