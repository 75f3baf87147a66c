using Microsoft.Extensions.Options;
using Reference.Client.Storage;

namespace Reference.Client.Reservations;

/// <summary>
/// Reservations, for example for parking or charging: reserve the maximum price, let the customer use the service, commit the actual price.
/// Use one instance for the whole program. You may call the methods at any time, twice, or never. A cancellation token stops the waiting,
/// not a request to SEQR.
/// </summary>
public sealed class ReservationDesk
{
    private readonly RecordRepository<Reservation> reservations;
    private readonly ReservationBilling billing;
    private readonly ReservationInquiry inquiry;
    private readonly ReservationCommit commits;
    private readonly RefundDesk<Reservation> refundDesk;
    private readonly PollLoop loop;

    /// <summary>Normally created through <see cref="SeqrServiceCollectionExtensions"/>.</summary>
    /// <param name="client">The client of a terminal with bills that payers reach by reference: in an app, a web shop, on a screen.</param>
    /// <param name="store">The store of the reservations.</param>
    /// <param name="options">The options.</param>
    /// <param name="clock">The clock.</param>
    public ReservationDesk(SeqrClient client, IRecordStore<Reservation> store, IOptions<ReservationOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        reservations = new(store, "reservation");
        billing = new(client, reservations, clock);
        inquiry = new(client, reservations, options.Value);
        commits = new(client, reservations, inquiry);
        refundDesk = new(client, reservations, clock);
        loop = options.Value.Polls.Loop(clock);
    }

    /// <summary>
    /// Sends the bill of a reservation; then call <see cref="PollAsync"/>. If the reservation was begun before, this returns it unchanged.
    /// </summary>
    /// <param name="most">The session. Its total is the maximum price.</param>
    /// <param name="terms">The terms of the reservation.</param>
    /// <returns>The reservation: normally open. If something went wrong: not billed or in doubt, with the reason.</returns>
    /// <exception cref="ArgumentException">The terms ask for an immediate debit.</exception>
    public Task<Reservation> ReserveAsync(Purchase most, ReservationTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(most);
        return terms is { PaymentMode: PaymentMode.ImmediateDebit }
            ? throw new ArgumentException("An immediate debit reserves nothing.", nameof(terms))
            : billing.BeginAsync(most, terms ?? new());
    }

    /// <summary>Polls every second until the payer confirms or cancels, or the round ends.</summary>
    /// <param name="id">The reservation's id.</param>
    /// <param name="cancellationToken">Stops the polls; the bill stays open.</param>
    /// <returns>The reservation, and why the round ended.</returns>
    /// <exception cref="KeyNotFoundException">There is no such reservation.</exception>
    public Task<PollRound<Reservation>> PollAsync(string id, CancellationToken cancellationToken = default) =>
        loop.RunAsync(() => reservations.GetAsync(id), inquiry.AskAsync, r => r.State is not ReservationState.Open, cancellationToken);

    /// <summary>
    /// Asks SEQR once: after a notification, after the payer came back, or to check whether a reservation is still
    /// valid.
    /// </summary>
    /// <param name="id">The reservation's id.</param>
    /// <returns>The reservation in its new state.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR.</exception>
    public async Task<Reservation> AskAsync(string id) => await inquiry.AskAsync(await reservations.GetAsync(id));

    /// <summary>Finds a reservation.</summary>
    /// <param name="id">The reservation's id.</param>
    /// <returns>The reservation, or null.</returns>
    public Task<Reservation?> FindAsync(string id) => reservations.FindAsync(id);

    /// <summary>
    /// Debits the actual price of the session. If the answer is lost, this asks SEQR. The reservation is then paid, or
    /// still reserved and free to be committed again. If SEQR gives no answer, it stays
    /// <see cref="ReservationState.Committing"/> until <see cref="AskAsync"/>, <see cref="ResumeAsync"/> or another commit
    /// gets an answer.
    /// </summary>
    /// <param name="id">The reservation's id.</param>
    /// <param name="amount">The amount; null for the whole reservation.</param>
    /// <returns>
    /// The reservation in its new state: paid, expired, or still reserved with <see cref="Bill.LastRefusal"/> or
    /// <see cref="Bill.Trouble"/>. A reservation that is not reserved (not yet, no longer, or debited at once) does not
    /// change.
    /// </returns>
    /// <exception cref="InvalidOperationException">
    /// The amount is zero, more than the reserved amount, or different from that of a commit in doubt.
    /// </exception>
    /// <exception cref="SeqrTransportException">
    /// An earlier commit is in doubt, and there was no answer from SEQR about it; nothing was committed.
    /// </exception>
    public Task<Reservation> CommitAsync(string id, Money? amount = null) => commits.CommitAsync(id, amount);

    /// <summary>
    /// Sends what the session really was: its rows and their sum. The payer sees it; nothing is debited before
    /// <see cref="CommitAsync"/>. It may be called twice.
    /// </summary>
    /// <param name="id">The reservation's id.</param>
    /// <param name="total">The sum, at most what is reserved.</param>
    /// <param name="rows">The rows.</param>
    /// <returns>The reservation; if SEQR did not take the rows, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; send them again.</exception>
    public Task<Reservation> UpdateAsync(string id, Money total, IReadOnlyList<InvoiceRow> rows) => billing.UpdateAsync(id, total, rows);

    /// <summary>Cancels the bill, or releases the reservation.</summary>
    /// <param name="id">The reservation's id.</param>
    /// <returns>The reservation in its new state; if it is still valid, <see cref="Bill.LastRefusal"/> says why.</returns>
    /// <exception cref="SeqrTransportException">There was no answer from SEQR; nothing changed.</exception>
    public async Task<Reservation> CancelAsync(string id) => await inquiry.CancelAsync(await reservations.GetAsync(id));

    /// <summary>
    /// Refunds the debited amount in part or in full: see <see cref="Reservation.DebitedAtOnce"/>. Each id is refunded once.
    /// </summary>
    /// <param name="id">The reservation's id. The reservation must be paid.</param>
    /// <param name="refundId">The shop's id of this refund.</param>
    /// <param name="amount">The amount; null for everything that is left.</param>
    /// <returns>The refund in its current state.</returns>
    /// <exception cref="InvalidOperationException">The reservation is not paid, or the amount is more than what is left.</exception>
    public async Task<Refund> RefundAsync(string id, string refundId, Money? amount = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(refundId);
        var reservation = await refundDesk.RefundAsync(id, new(refundId, amount));
        return reservation.Refunds.Single(refund => refund.Id == refundId);
    }

    /// <summary>Resolves a refund in doubt, after a person looked it up in SEQR's report of transactions.</summary>
    /// <param name="id">The reservation's id.</param>
    /// <param name="refundId">The refund's id.</param>
    /// <param name="carriedOut">Whether SEQR carried the refund out. If not, it may be sent again with the same id.</param>
    /// <param name="ersReference">SEQR's reference.</param>
    /// <returns>The reservation in its new state.</returns>
    public Task<Reservation> ResolveRefundAsync(string id, string refundId, bool carriedOut, string? ersReference = null) =>
        refundDesk.ResolveAsync(id, refundId, carriedOut, ersReference);

    /// <summary>
    /// Recovers the unfinished reservations of an earlier run. Bills and refunds that were being sent become in doubt.
    /// SEQR is asked once about each live reservation, which shows whether a commit without an answer was carried out.
    /// Call it at the program's start.
    /// </summary>
    /// <param name="cancellationToken">Stops between two reservations.</param>
    /// <returns>The reservations that are still live. Poll, commit or cancel them.</returns>
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

    private async Task<Reservation> RecoverAsync(Reservation reservation)
    {
        reservation = await refundDesk.InterruptAsync(reservation);
        if (!billing.IsInProgress(reservation.Id))
            reservation = await reservations.UpdateAsync(reservation.Id, r => r.Interrupted());
        try
        {
            return await inquiry.AskAsync(reservation);
        }
        catch (SeqrTransportException)
        {
            return reservation; // It is still live; the next poll or commit asks again.
        }
    }
}
