using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Refuses a rule that has no effect, contradicts itself or can never apply.</summary>
internal static class RuleSense
{
    public static void Check(MapReader rule, CallRule read)
    {
        CheckEffect(rule);
        CheckStatus(rule, read);
        if (read.When is null)
            return;
        if (read.On is { Subject: not (OperationSubject.Invoice or OperationSubject.Payment) } on)
            rule.Errors.Add(rule.NameOf("when"), "when", $"no when: {on.Name} is about no invoice that has a status already");
        if (read.When == InvoiceStatus.PartiallyPaid)
            rule.Errors.Add(
                rule.PlaceOf("when"),
                "'PARTIALLY_PAID'",
                "another status: no invoice has this one by itself; a rule can tell it with status");
    }

    private static void CheckEffect(MapReader rule)
    {
        if (!rule.Has("result") && !rule.Has("status") && !rule.Has("fault"))
            rule.Errors.Add(rule.At, "a rule without an effect", "result, status or fault in it");
        if (!rule.Has("result"))
            return;
        rule.Refuse("fault", "result or fault: the call is either refused or lost");
        rule.Refuse("status", "result or status: a call that is refused tells no status");
    }

    private static void CheckStatus(MapReader rule, CallRule read)
    {
        if (read.Status is not { } status)
            return;
        if (read.On != InvoiceService.GetPaymentStatus && rule.Has("on"))
            rule.Errors.Add(
                rule.NameOf("status"),
                "status",
                "status with on: getPaymentStatus, which alone tells one; of an http fault it stands in fault");
        if (read.When == status)
            rule.Errors.Add(
                rule.PlaceOf("status"),
                $"'{Vocabulary.Statuses.Of(status)}'",
                "another status than that of when: it is told anyway");
        if (read.Fault is { Kind: FaultKind.Timeout or FaultKind.Reset or FaultKind.Empty or FaultKind.Http or FaultKind.SoapFault } fault)
            rule.Errors.Add(
                rule.NameOf("status"),
                "status",
                $"no status beside the fault {Vocabulary.Faults.Of(fault.Kind)}: nobody gets to see it");
    }
}
