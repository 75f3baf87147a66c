namespace Reference.Client.Reservations;

/// <summary>Applies events to a reservation. The functions are pure. An event that comes twice or too late does not change it.</summary>
internal static class ReservationRules
{
    public static Reservation Begin(Purchase purchase, ReservationTerms terms, DateTimeOffset now) =>
        new() { Purchase = purchase, State = ReservationState.Sending, Terms = terms, BilledAt = now };

    public static Reservation Billed(this Reservation reservation, SentInvoice bill) => reservation.IfSending(sending => sending with
    {
        State = ReservationState.Open,
        InvoiceReference = bill.InvoiceReference,
        QrCode = bill.QrCode,
    });

    public static Reservation Refused(this Reservation reservation, Refusal refusal) => reservation.IfSending(sending => sending with
    {
        State = refusal.LeavesDoubt ? ReservationState.InDoubt : ReservationState.NotBilled,
        LastRefusal = refusal,
    });

    public static Reservation NotAnswered(this Reservation reservation, SeqrTransportException failure) =>
        reservation.IfSending(sending => sending with
        {
            State = failure.MayHaveBeenCarriedOut ? ReservationState.InDoubt : ReservationState.NotBilled,
            Trouble = failure.Message,
        });

    public static Reservation Interrupted(this Reservation reservation) => reservation.IfSending(sending => sending with
    {
        State = ReservationState.InDoubt,
        Trouble = "The program ended while the bill was on its way.",
    });

    public static Reservation StatusReceived(this Reservation reservation, PaymentStatus status)
    {
        if (!reservation.IsLive && !reservation.LacksReference)
            return reservation;
        var after = reservation.WithStatus(status) with { State = reservation.StateAfter(status.Status), Trouble = null };
        // The receipt may show the amount of the bill instead of the committed amount.
        return !after.IsPaid ? after : after with
        {
            DebitedAtOnce = reservation.DebitedAtOnce || reservation.State is ReservationState.Open,
            Paid = reservation.Final ?? after.Paid,
        };
    }

    public static Reservation Committing(this Reservation reservation, Money amount)
    {
        if (reservation.State is not ReservationState.Reserved)
            return reservation;
        if (amount.Value <= 0 || amount > reservation.Purchase.Total)
        {
            throw new InvalidOperationException(
                $"Of '{reservation.Id}', {reservation.Purchase.Total} are reserved; {amount} cannot be committed.");
        }

        if (reservation.Final is { } doubtful && doubtful != amount)
        {
            throw new InvalidOperationException(
                $"Of '{reservation.Id}', {doubtful} may still be on the way; commit the same again, or cancel it.");
        }

        return reservation with { State = ReservationState.Committing, Final = amount, LastRefusal = null, Trouble = null };
    }

    public static Reservation Committed(this Reservation reservation, string? ersReference) => reservation.IfCommitting(committing =>
        committing with { State = ReservationState.Paid, ErsReference = ersReference, Paid = committing.Final });

    public static Reservation CommitRefused(this Reservation reservation, Refusal refusal) =>
        reservation.IfCommitting(committing => refusal switch
        {
            { Code: ResultCode.PaymentExpired } => committing with { State = ReservationState.Expired, LastRefusal = refusal },
            _ when refusal.LeavesCommitInDoubt() => committing with { State = ReservationState.Committing, LastRefusal = refusal },
            _ => committing with { State = ReservationState.Reserved, Final = null, LastRefusal = refusal },
        });

    public static Reservation CommitNotAnswered(this Reservation reservation, SeqrTransportException failure) =>
        reservation.IfCommitting(committing => failure.MayHaveBeenCarriedOut
            ? committing with { State = ReservationState.Committing, Trouble = failure.Message }
            : committing with { State = ReservationState.Reserved, Final = null, Trouble = failure.Message });

    public static Reservation Canceled(this Reservation reservation) =>
        reservation.IsLive ? reservation with { State = ReservationState.Canceled, LastSeen = InvoiceStatus.Canceled } : reservation;

    // 96 means that there is no reservation: it timed out, or an earlier commit was carried out and its answer was lost.
    public static bool LeavesCommitInDoubt(this Refusal refusal) =>
        refusal.LeavesDoubt || refusal.Code is ResultCode.InvoiceStateNotReserved;

    private static ReservationState StateAfter(this Reservation reservation, InvoiceStatus status) => (reservation.State, status) switch
    {
        (ReservationState.Paid, _) or (_, InvoiceStatus.Paid) => ReservationState.Paid,
        (_, InvoiceStatus.Reserved) => ReservationState.Reserved,
        (_, InvoiceStatus.Failed) => ReservationState.Failed,
        (ReservationState.Open, InvoiceStatus.Canceled) => ReservationState.Canceled,
        (_, InvoiceStatus.Canceled) => ReservationState.Expired,
        var (state, _) => state,
    };

    private static Reservation IfSending(this Reservation reservation, Func<Reservation, Reservation> change) =>
        reservation.State is ReservationState.Sending ? change(reservation) : reservation;

    // A poll may have seen RESERVED while the commit was being sent. The commit's result still counts.
    private static Reservation IfCommitting(this Reservation reservation, Func<Reservation, Reservation> change) =>
        reservation.State is ReservationState.Committing or ReservationState.Reserved ? change(reservation) : reservation;
}
