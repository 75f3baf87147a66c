using System.Collections.Immutable;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>A merchant's calls under two clocks, and what is found in them.</summary>
public abstract class ConductSuite
{
    private readonly ConductRules rules = new();

    /// <summary>How much passed by the wall clock.</summary>
    protected TimeSpan Wall { get; set; }

    /// <summary>How much passed by the sandbox's clock.</summary>
    protected TimeSpan Time { get; set; }

    /// <summary>What was found on the last call.</summary>
    protected ImmutableArray<Finding> Last { get; private set; }

    protected void Pass(double seconds)
    {
        Wall += TimeSpan.FromSeconds(seconds);
        Time += TimeSpan.FromSeconds(seconds);
    }

    protected void Send() => Judge(InvoiceService.SendInvoice);

    protected List<string> Ask(
        int sent, InvoiceStatus status = InvoiceStatus.Issued, int version = 1, double? paidAt = null,
        bool delivered = true, double took = 0, Bill? bill = null, CancelReason? reason = null) =>
        Judge(InvoiceService.GetPaymentStatus, status, version, sent, paidAt, delivered, took, bill, reason);

    protected List<string> Judge(
        Operation operation, InvoiceStatus status = InvoiceStatus.Issued, int version = 1, int? sent = null,
        double? paidAt = null, bool delivered = true, double took = 0, Bill? bill = null, CancelReason? reason = null)
    {
        var invoice = Of("20151029000000001", version) with
        {
            CancelReason = reason,
            Payment = paidAt is { } at
                ? new() { ErsReference = new("1"), Amount = Given.Bill.Total, PaidAt = Given.Noon.AddSeconds(at), Acknowledged = true }
                : null,
        };
        return Judge(rules, bill is null ? invoice : invoice with { Bill = bill }, operation, status, sent, delivered, took);
    }

    protected List<string> Judge(ConductRules judge, string reference, int sent) =>
        Judge(judge, Of(reference, 1), InvoiceService.GetPaymentStatus, InvoiceStatus.Issued, sent, true, 0)
            .Where(code => code != "polling-too-fast").ToList();

    private List<string> Judge(
        ConductRules judge,
        Invoice invoice,
        Operation operation,
        InvoiceStatus status,
        int? sent,
        bool delivered,
        double took)
    {
        var found = new FindingList();
        judge.Judge(
            new()
            {
                Operation = operation,
                Invoice = invoice,
                Status = status,
                VersionSent = sent,
                Began = new(Given.Noon + Time, Given.Noon + Wall),
                AnsweredAt = Given.Noon + Wall + TimeSpan.FromSeconds(took),
                Delivered = delivered,
            },
            found);
        Last = found.ToImmutable();
        return [.. Last.Select(finding => finding.Code)];
    }

    private static Invoice Of(string reference, int version) => new()
    {
        Reference = new(reference),
        TerminalId = "till",
        ResellerId = "shop",
        SentAt = Given.Noon,
        Bill = Given.Bill,
        Acknowledgment = AcknowledgmentMode.NoAcknowledgment,
        Version = version,
    };
}
