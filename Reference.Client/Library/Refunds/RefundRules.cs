using System.Collections.Immutable;

namespace Reference.Client;

/// <summary>
/// Applies events to the refunds of a payment. The functions are pure, so that they can run again after a save conflict. A refund with a
/// certain outcome does not change.
/// </summary>
internal static class RefundRules
{
    public static bool MayBeSentAgain(this Refund refund) => refund.State is RefundState.NotSent or RefundState.Refused;

    /// <summary>
    /// Adds a refund that is about to be sent. It replaces an earlier one with the same id that certainly was not
    /// carried out.
    /// </summary>
    public static T WithRefund<T>(this T bill, RefundRequest request, DateTimeOffset now)
        where T : Bill
    {
        if (!bill.IsPaid || bill.ErsReference is null)
            throw new InvalidOperationException($"'{bill.Id}' is not paid; only what is paid can be refunded.");
        var wanted = request.Amount ?? bill.Refundable;
        if (wanted.Value <= 0 || wanted > bill.Refundable)
            throw new InvalidOperationException($"Of '{bill.Id}', {bill.Refundable} can be refunded; {wanted} cannot.");
        var refund = new Refund(request.Id, wanted, now, RefundState.Sending) { Place = request.Place };
        return bill with { Refunds = bill.Refunds.RemoveAll(r => r.Id == request.Id).Add(refund) };
    }

    public static ImmutableList<Refund> Done(this ImmutableList<Refund> refunds, string id, string? ersReference) =>
        refunds.IfUnknown(id, refund => refund with { State = RefundState.Done, ErsReference = ersReference, Trouble = null });

    public static ImmutableList<Refund> Refused(this ImmutableList<Refund> refunds, string id, Refusal refusal) =>
        refunds.IfUnknown(id, refund => refund with
        {
            State = refusal.LeavesDoubt ? RefundState.InDoubt : RefundState.Refused,
            Refusal = refusal,
        });

    public static ImmutableList<Refund> NotAnswered(this ImmutableList<Refund> refunds, string id, SeqrTransportException failure) =>
        refunds.IfUnknown(id, refund => refund with
        {
            State = failure.MayHaveBeenCarriedOut ? RefundState.InDoubt : RefundState.NotSent,
            Trouble = failure.Message,
        });

    public static ImmutableList<Refund> Interrupted(this ImmutableList<Refund> refunds, string id) =>
        refunds.IfUnknown(id, refund => refund with
        {
            State = RefundState.InDoubt,
            Trouble = refund.Trouble ?? "The program ended while the refund was on its way.",
        });

    /// <summary>A person found out whether a refund in doubt was carried out.</summary>
    public static ImmutableList<Refund> Resolved(this ImmutableList<Refund> refunds, string id, bool carriedOut, string? ersReference) =>
        carriedOut
            ? refunds.Done(id, ersReference)
            : refunds.IfUnknown(id, refund => refund with { State = RefundState.NotSent });

    private static ImmutableList<Refund> IfUnknown(this ImmutableList<Refund> refunds, string id, Func<Refund, Refund> change) =>
        refunds.Find(r => r.Id == id && r.State is (RefundState.Sending or RefundState.InDoubt)) is { } refund
            ? refunds.Replace(refund, change(refund))
            : refunds;
}
