using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.Core.Certification;

/// <summary>The steps of a till that sells vouchers.</summary>
internal static class VoucherSteps
{
    // SEQR's documented refusals: in an illegal state, unknown product, unknown transaction.
    private static readonly int[] ToBeHandled = [78, 90, 91];

    public static IEnumerable<CheckAttempt> ProductsListed(CertificationRecord record) =>
        from call in record.CallsOf(EproductsService.GetProductList)
        where call.Result is not null
        select call.Succeeded ? CheckAttempt.Unless(call.Errors().FirstOrDefault(), call) : CheckAttempt.Refused(call);

    public static IEnumerable<CheckAttempt> Sold(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(EproductsService.BuyReservedVoucher))
        {
            if (call.Succeeded && ReservationOf(record, call) is { } reservation)
                yield return CheckAttempt.Unless(call.Errors().FirstOrDefault(), reservation, call);
            else if (call is { Succeeded: false, Result: { } result } && !ToBeHandled.Contains(result))
                yield return CheckAttempt.Refused(call);
        }
    }

    public static IEnumerable<CheckAttempt> SeveralSold(CertificationRecord record)
    {
        var sales = record.CallsOf(EproductsService.BuyReservedVoucher).Where(call => call.Succeeded)
            .Select(sale => (Sale: sale, Reservation: ReservationOf(record, sale))).Where(pair => pair.Reservation is not null).ToArray();
        foreach (var (at, later) in sales.Index())
        {
            var together = sales[..at].Where(earlier => later.Reservation!.Id < earlier.Sale.Id).ToArray();
            if (together is [.., var earlier])
                yield return CheckAttempt.Right(earlier.Reservation!, later.Reservation!, earlier.Sale, later.Sale);
        }
    }

    public static IEnumerable<CheckAttempt> GivenBack(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(EproductsService.CancelVoucherReservation))
        {
            if (call.Succeeded && ReservationOf(record, call) is { } reservation)
                yield return CheckAttempt.Unless(call.Errors().FirstOrDefault(), reservation, call);
            else if (call is { Succeeded: false, Result: not null })
                yield return CheckAttempt.Refused(call);
        }
    }

    public static IEnumerable<CheckAttempt> SaleCanceled(CertificationRecord record)
    {
        foreach (var call in record.CallsOf(EproductsService.CancelTransaction))
        {
            if (call.Succeeded && Told(record, EproductsService.BuyReservedVoucher, call) is { } sale)
                yield return CheckAttempt.Unless(call.Errors().FirstOrDefault(), sale, call);
            else if (call is { Succeeded: false, Result: not null })
                yield return ReservationOf(record, call) is { } reservation
                    ? CheckAttempt.Wrong(
                        "Send the ersReference of buyReservedVoucher's answer, not that of the reservation.", reservation, call)
                    : CheckAttempt.Refused(call);
        }
    }

    /// <summary>A refusal is handled when the till goes on with something else than the same call.</summary>
    public static IEnumerable<CheckAttempt> RefusalHandled(CertificationRecord record)
    {
        foreach (var refused in record.Calls.Where(call => call.Result is { } result && ToBeHandled.Contains(result)))
        {
            if (record.Calls.FirstOrDefault(call => call.Id > refused.Id) is not { } next)
                continue;
            yield return next.Operation == refused.Operation && (next.Product, next.PaymentNamed) == (refused.Product, refused.PaymentNamed)
                ? CheckAttempt.Wrong(
                    $"Do not repeat {refused.Operation!.Name} after {refused.Result}: tell the cashier what is wrong.", refused, next)
                : CheckAttempt.Right(refused, next);
        }
    }

    public static IEnumerable<CheckAttempt> ReceiptAskedFor(CertificationRecord record) =>
        from call in record.CallsOf(EproductsService.BuyReservedVoucher)
        where call.Succeeded
        select call.ReceiptFormat is "TEXT" or "VML" or "HTML"
            ? CheckAttempt.Right(call)
            : CheckAttempt.Wrong("Send receiptFormatId TEXT, VML or HTML, and print the receipt of the answer.", call);

    private static ObservedEvent? ReservationOf(CertificationRecord record, ObservedEvent call) =>
        Told(record, EproductsService.ReserveVoucher, call);

    private static ObservedEvent? Told(CertificationRecord record, Operation operation, ObservedEvent call) =>
        call.PaymentNamed is { } named
            ? record.CallsOf(operation).FirstOrDefault(told => told.PaymentTold == named && told.Id < call.Id)
            : null;
}
