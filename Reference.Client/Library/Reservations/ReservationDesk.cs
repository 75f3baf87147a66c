using Microsoft.Extensions.Options;
using Reference.Client.Storage;

namespace Reference.Client.Reservations;

/// <summary>
/// Parking or charging: reserve the most it can cost, let the customer use it, commit what it did cost. One instance serves the whole
/// program; everything may come at any time, twice, or never. Waiting can be canceled; what is on its way to SEQR is not.
/// </summary>
public sealed class ReservationDesk
{
    private readonly SeqrClient client;
    private readonly TimeProvider clock;
    private readonly RecordRepository<Reservation> reservations;
    private readonly ReservationInquiry inquiry;
    private readonly ReservationCommit commits;
    private readonly RefundDesk<Reservation> refundDesk;
    private readonly PollLoop loop;
    private readonly SingleFlight<string, Reservation> sending = new();

    /// <summary>Made by <see cref="SeqrServiceCollectionExtensions"/>, or by hand.</summary>
    /// <param name="client">The client of a terminal whose bills are reached by their reference: in an app, a web shop, on a screen.</param>
    /// <param name="store">Where reservations are kept.</param>
    /// <param name="options">The set-up.</param>
    /// <param name="clock">The time.</param>
    public ReservationDesk(SeqrClient client, IRecordStore<Reservation> store, IOptions<ReservationOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (this.client, this.clock, reservations) = (client, clock, new(store, "reservation"));
        inquiry = new(client, reservations, options.Value);
        commits = new(client, reservations, inquiry);
        refundDesk = new(client, reservations, clock);
        loop = options.Value.Polls.Loop(clock);
    }

    /// <summary>Sends the bill to be reserved; then <see cref="PollAsync"/>. One that was begun before is answered as it stands.</summary>
    /// <param name="most">The session; its total is the most it can cost.</param>
    /// <param name="terms">How to reserve.</param>
    /// <returns>The reservation: normally open; not billed or in doubt if something went wrong, with the reason.</returns>
    /// <exception cref="ArgumentException">The terms do not reserve.</exception>
    public Task<Reservation> ReserveAsync(Purchase most, ReservationTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(most);
        return terms is { PaymentMode: PaymentMode.ImmediateDebit }
            ? throw new ArgumentException("An immediate debit reserves nothing.", nameof(terms))
            : sending.RunAsync(most.OrderId, () => BeginAsync(most, terms ?? new()));
    }

    /// <summary>Polls each second until the payer has confirmed or given up, or the time of a round is over.</summary>
    /// <param name="id">Which reservation.</param>
    /// <param name="cancellationToken">Stops the polls; the bill stays open.</param>
    /// <returns>The reservation, and why the round ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such reservation.</exception>
    public Task<PollRound<Reservation>> PollAsync(string id, CancellationToken cancellationToken = default) =>
        loop.RunAsync(() => reservations.GetAsync(id), inquiry.AskAsync, r => r.State is not ReservationState.Open, cancellationToken);

    /// <summary>Asks once: after a notification, after the payer came back, or to see whether a reservation still holds.</summary>
    /// <param name="id">Which reservation.</param>
    /// <returns>The reservation as it stands then.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked.</exception>
    public async Task<Reservation> AskAsync(string id) => await inquiry.AskAsync(await reservations.GetAsync(id));

    /// <summary>Finds a reservation.</summary>
    /// <param name="id">Which one.</param>
    /// <returns>The reservation as it stands, or null.</returns>
    public Task<Reservation?> FindAsync(string id) => reservations.FindAsync(id);

    /// <summary>
    /// Debits what the session cost. If the answer is lost, SEQR is asked: paid, or still reserved and free to be committed again, or, if it cannot be
    /// asked, <see cref="ReservationState.Committing"/> until <see cref="AskAsync"/>, <see cref="ResumeAsync"/> or another commit finds out.
    /// </summary>
    /// <param name="id">Which reservation.</param>
    /// <param name="amount">How much; null for all that is reserved.</param>
    /// <returns>
    /// The reservation as it stands then: paid, expired, or still reserved with <see cref="Bill.LastRefusal"/> or <see cref="Bill.Trouble"/>. One that is
    /// not reserved (not yet, no more, or debited at once) is answered as it is.
    /// </returns>
    /// <exception cref="InvalidOperationException">The amount is zero, more than is reserved, or another than that of a commit in doubt.</exception>
    /// <exception cref="SeqrTransportException">An earlier commit is in doubt and SEQR could not be asked about it; nothing was committed.</exception>
    public Task<Reservation> CommitAsync(string id, Money? amount = null) => commits.CommitAsync(id, amount);

    /// <summary>Gives up: cancels the bill, or releases the reservation.</summary>
    /// <param name="id">Which reservation.</param>
    /// <returns>The reservation as it stands then; if it still holds, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">SEQR could not be asked; everything is as before.</exception>
    public async Task<Reservation> CancelAsync(string id) => await inquiry.CancelAsync(await reservations.GetAsync(id));

    /// <summary>Pays back what was debited, in part or whole: see <see cref="Reservation.DebitedAtOnce"/>. The same id is refunded once.</summary>
    /// <param name="id">Which reservation; it must be paid.</param>
    /// <param name="refundId">The shop's id of this refund.</param>
    /// <param name="amount">How much; null for all that is left.</param>
    /// <returns>The refund as it stands.</returns>
    /// <exception cref="InvalidOperationException">It is not paid, or less than the amount is left.</exception>
    public async Task<Refund> RefundAsync(string id, string refundId, Money? amount = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(refundId);
        var reservation = await refundDesk.RefundAsync(id, new(refundId, amount));
        return reservation.Refunds.Single(refund => refund.Id == refundId);
    }

    /// <summary>Settles a refund in doubt, after somebody looked it up in SEQR's report of transactions.</summary>
    /// <param name="id">Which reservation.</param>
    /// <param name="refundId">Which refund.</param>
    /// <param name="carriedOut">Whether SEQR carried it out. If not, it may be sent again with the same id.</param>
    /// <param name="ersReference">SEQR's reference of it.</param>
    /// <returns>The reservation as it stands then.</returns>
    public Task<Reservation> ResolveRefundAsync(string id, string refundId, bool carriedOut, string? ersReference = null) =>
        refundDesk.ResolveAsync(id, refundId, carriedOut, ersReference);

    /// <summary>
    /// Takes up what an earlier run of the program left: bills and refunds that were on their way become in doubt, and each live reservation is asked
    /// about once, so that a commit whose answer was lost is known to be done or not. Call it at the start.
    /// </summary>
    /// <param name="cancellationToken">Stops between two reservations.</param>
    /// <returns>The reservations that are still live: poll, commit or cancel them.</returns>
    public async Task<IReadOnlyList<Reservation>> ResumeAsync(CancellationToken cancellationToken = default)
    {
        var live = new List<Reservation>();
        await foreach (var reservation in reservations.UnfinishedAsync(cancellationToken))
        {
            if (await RecoverAsync(reservation) is { IsLive: true } still)
                live.Add(still);
        }

        return live;
    }

    private async Task<Reservation> BeginAsync(Purchase most, ReservationTerms terms)
    {
        var isNew = false;
        // Stored before it is sent: after a crash in between, it is known to be in doubt.
        var (_, reservation) = await reservations.CreateOrUpdateAsync(most.OrderId, known =>
        {
            isNew = known is null or { State: ReservationState.NotBilled };
            return isNew ? ReservationRules.Begin(most, terms, clock.GetUtcNow()) with { Version = known?.Version ?? 0 } : known!;
        });
        return isNew ? await SendAsync(reservation) : reservation;
    }

    private async Task<Reservation> SendAsync(Reservation reservation)
    {
        try
        {
            var answer = await client.SendInvoiceAsync(InvoiceOf(reservation), tokens: null, CancellationToken.None);
            return await reservations.UpdateAsync(reservation.Id, r => answer.IsSuccess ? r.Billed(answer.Value) : r.Refused(answer.Refusal));
        }
        catch (SeqrTransportException e)
        {
            return await reservations.UpdateAsync(reservation.Id, r => r.NotAnswered(e));
        }
    }

    private static Invoice InvoiceOf(Reservation reservation) => reservation.Purchase.ToInvoice(reservation.BilledAt) with
    {
        PaymentMode = reservation.Terms.PaymentMode,
        CommitReservationTimeout = reservation.Terms.CommitWithin,
        NotificationUrl = reservation.Terms.NotificationUrl,
        BackUrl = reservation.Terms.BackUrl,
    };

    private async Task<Reservation> RecoverAsync(Reservation reservation)
    {
        reservation = await refundDesk.InterruptAsync(reservation);
        if (!sending.IsInProgress(reservation.Id))
            reservation = await reservations.UpdateAsync(reservation.Id, r => r.Interrupted());
        try
        {
            return await inquiry.AskAsync(reservation);
        }
        catch (SeqrTransportException)
        {
            return reservation; // As live as it was; whoever polls or commits it asks again.
        }
    }
}
