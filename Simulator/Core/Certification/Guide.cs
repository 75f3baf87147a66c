using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// Leads through a procedure: says when the payer pays, when time passes, and what to wait for. It decides from the
/// record alone. Invoices take their parts in the order of the procedure: the first is paid, the second left open, the
/// third canceled, the fourth paid and refunded. A receipt and a period may come at any time.
/// </summary>
public sealed class Guide(CertificationPlan plan, CertificationRecord record, ImmutableArray<CheckResult> results)
{
    /// <summary>The payer acts after this many questions, or after this time, so that polling is seen.</summary>
    private const int Questions = 3;
    private static readonly TimeSpan TakingOutThePhone = TimeSpan.FromSeconds(3.5);

    public NextStep Next() => plan.Scope is PlanScope.Shops or PlanScope.Tills
        ? OfInvoices()
        : new ServiceGuide(plan, record, results).Next();

    private NextStep OfInvoices()
    {
        if (Opening() is { } opening)
            return opening;
        if (record.Traces.FirstOrDefault(trace => trace.Paid is not null) is not { } first)
            return Payment(Open(after: 0));
        if (!IsSeen("status-after-a-while"))
            return LeaveOpen(first);
        if (!IsSeen("receipt") && record.Traces[^1].Sent.Id < Result("status-after-a-while").Exchanges[^1])
            return Wait("receipt");
        if (!IsSeen("cancel"))
            return Cancel();
        return IsSeen("refund") ? Closing() : Refund();
    }

    private NextStep? Opening()
    {
        if (plan.Scope != PlanScope.Tills)
            return null;
        foreach (var step in (ReadOnlySpan<string>)["register-terminal", "assign-seqr-id"])
        {
            if (State(step) != CheckState.Passed)
                return Wait(step);
        }

        return null;
    }

    private NextStep Closing() =>
        results.FirstOrDefault(result => result.State == CheckState.NotSeen) is { } missing ? Wait(missing.Check.Id) : NextStep.Done;

    private NextStep LeaveOpen(InvoiceTrace first)
    {
        if (Open(after: first.Paid!.Id) is not { } open)
            return NextStep.Wait("Waiting for another sendInvoice, which nobody will pay for 30 s.");
        return record.Now - open.Sent.At < InvoiceSteps.AWhile
            ? new(NextStepKind.Advance, "30 s pass.", open.Invoice)
            : NextStep.Wait($"Waiting for getPaymentStatus of {open.Invoice}, 30 s after it was sent.");
    }

    private NextStep Cancel()
    {
        if (record.Traces.LastOrDefault(trace => !trace.IsSettled) is not { } open)
            return NextStep.Wait("Waiting for sendInvoice, for an invoice to cancel.");
        return open.Asked.Any()
            ? NextStep.Wait($"Waiting for cancelInvoice of {open.Invoice}, or of another one.")
            : NextStep.Wait($"Waiting for getPaymentStatus of {open.Invoice}, and then for cancelInvoice.");
    }

    private NextStep Refund()
    {
        // The shop may cancel other invoices later, when it tidies up.
        var canceled = record.Traces.Min(trace => trace.Canceled?.Id) ?? Result("cancel").Exchanges[^1];
        var told = record.Traces.LastOrDefault(trace => trace.Sent.Id > canceled && trace.Paid is not null);
        return told is null ? Payment(Open(canceled)) : NextStep.Wait($"Waiting for refundPayment of {told.Invoice}.");
    }

    private NextStep Payment(InvoiceTrace? trace)
    {
        if (trace is null)
            return NextStep.Wait("Waiting for sendInvoice, for an invoice to pay.");
        if (trace.Confirmed is not null)
            return NextStep.Wait($"Waiting for getPaymentStatus of {trace.Invoice}, which is paid.");
        if (trace.Asked.FirstOrDefault() is not { } asked)
            return NextStep.Wait($"Waiting for getPaymentStatus of {trace.Invoice}, before the payer scans.");
        if (trace.Asked.Count() < Questions && record.WallNow - asked.WallAt < TakingOutThePhone)
            return NextStep.Wait($"The payer takes out the phone for {trace.Invoice}. Waiting for getPaymentStatus meanwhile.");
        return new(
            NextStepKind.Pay,
            $"The payer pays {trace.Invoice}.",
            trace.Invoice,
            trace.Scanned is null ? CodeFor(trace) : null,
            trace.Scanned?.Payer);
    }

    private string CodeFor(InvoiceTrace trace) =>
        record.CallsOf(InvoiceService.AssignSeqrId)
            .LastOrDefault(call => call.Succeeded && call.Caller == trace.Sent.Caller)?.SeqrId is { } seqrId
            && plan.Scope == PlanScope.Tills
            ? QrCode.OfTill(seqrId)
            : QrCode.Of(new(trace.Invoice));

    private InvoiceTrace? Open(long after) => record.Traces.LastOrDefault(trace => trace.Sent.Id > after && !trace.IsSettled);

    private NextStep Wait(string check) => NextStep.Wait($"Waiting for {check}: {plan.Checks.First(known => known.Id == check).Next}");

    private bool IsSeen(string check) => State(check) != CheckState.NotSeen;

    private CheckState State(string check) => Result(check).State;

    private CheckResult Result(string check) => results.First(result => result.Check.Id == check);
}
