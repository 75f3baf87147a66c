using System.Collections.Immutable;

namespace SeqrSandbox.Core.Certification;

/// <summary>
/// Leads through the procedure of a service: lets payers scan the merchant's codes, and confirm or decline what is on the phone, until
/// every check was seen.
/// </summary>
internal sealed class ServiceGuide(CertificationPlan plan, CertificationRecord record, ImmutableArray<CheckResult> results)
{
    private static readonly string[] Payers = ["payer-1", "payer-2"];

    /// <summary>The checks for which a payer scans a code.</summary>
    private static readonly string[] BegunByScan =
    [
        "create-purchase", "own-notification-url", "status-canceled", "codes", "notification-taken", "session", "status-when-notified",
    ];

    public NextStep Next()
    {
        if (results.FirstOrDefault(result => result.State == CheckState.NotSeen) is not { } missing)
            return NextStep.Done;
        return OnThePhone() ?? Code(missing.Check);
    }

    private NextStep? OnThePhone() => plan.Scope == PlanScope.PaperBills
        ? PaperBill()
        : record.Traces.LastOrDefault() is { Scanned: { } scanned, IsSettled: false } latest ? Purchase(latest, scanned) : null;

    private NextStep Purchase(InvoiceTrace latest, ObservedEvent scanned)
    {
        if (latest.Confirmed is not null)
        {
            return NextStep.Wait(plan.Scope == PlanScope.MachineCodes
                ? $"Waiting for updateInvoice and commitReservation of {latest.Invoice}, which is reserved."
                : $"Waiting for getPaymentStatus of {latest.Invoice}, which is paid.");
        }

        if (latest.Declined is not null)
            return NextStep.Wait($"Waiting for getPaymentStatus of {latest.Invoice}, which the payer canceled.");
        if (Has("device-in-use", CheckState.NotSeen))
        {
            return new(
                NextStepKind.Scan, "Somebody else scans the code of the machine that is in use.", Code: scanned.Code,
                Payer: Array.Find(Payers, payer => payer != scanned.Payer));
        }

        return Has("status-canceled", CheckState.NotSeen) && !Has("commit", CheckState.NotSeen)
            ? new(NextStepKind.Decline, $"The payer cancels {latest.Invoice}.", latest.Invoice, Payer: scanned.Payer)
            : new(NextStepKind.Pay, $"The payer pays {latest.Invoice}.", latest.Invoice, Payer: scanned.Payer);
    }

    private NextStep? PaperBill() =>
        record.Events.LastOrDefault(seen => seen is { Action: "scan", Succeeded: true, Invoice: not null }) is { } scanned
            && !record.Events.Any(seen => seen.Action == "confirm" && seen.Invoice == scanned.Invoice)
            ? new(NextStepKind.Pay, $"The payer pays {scanned.Invoice}.", scanned.Invoice, Payer: scanned.Payer)
            : null;

    private static NextStep Code(Check missing) => BegunByScan.Contains(missing.Id)
        ? new(
            NextStepKind.Scan,
            $"Waiting for {missing.Id}: {missing.Next} Let a payer scan a code: name it with --code, or post it to "
                + "/sandbox/payers/payer-1/scan.")
        : NextStep.Wait($"Waiting for {missing.Id}: {missing.Next}");

    private bool Has(string check, CheckState state) =>
        results.FirstOrDefault(result => result.Check.Id == check) is { } found && found.State == state;
}
