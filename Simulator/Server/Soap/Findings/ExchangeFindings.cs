using System.Collections.Immutable;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Journal.Findings;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>All there is to find about an exchange: in its message, and in what the merchant did before.</summary>
internal static class ExchangeFindings
{
    public static async ValueTask<ImmutableArray<Finding>> Of(Sandbox sandbox, WireRequest call, JournalEntry entry)
    {
        var found = new FindingList();
        var rules = sandbox.Examination;
        rules.Look("message", () => MessageRules.Judge(call, found));
        if (call.Reply is { } reply)
        {
            if (reply is { Operation: Operation.SendInvoice, Subject: { } sent })
                await rules.LookAsync("in-app", () => InAppRules.Judge(sandbox, call.Body, sent, found));
            rules.Look("conduct", () => JudgeConduct(rules.Conduct, call, reply, entry, found));
        }

        return found.ToImmutable();
    }

    private static void JudgeConduct(ConductRules conduct, WireRequest call, WireReply reply, JournalEntry entry, FindingList found)
    {
        if (reply is { Code: ResultCode.PaymentAlreadyCancelled, Operation: Operation.RefundPayment or Operation.SubmitPaymentReceipt })
            found.Add(FindingCatalogue.PaymentNotAcknowledged.At(null, null));
        if (reply.Subject is not { } invoice)
            return;
        conduct.Judge(
            new()
            {
                Operation = reply.Operation,
                Invoice = invoice,
                Status = call.Script?.Status ?? invoice.Status,
                VersionSent = call.Operation == Operation.GetPaymentStatus ? call.Body.Long("invoiceVersion") : null,
                Began = new(entry.At, entry.WallAt),
                AnsweredAt = entry.WallAt + entry.Duration,
                Delivered = entry.Status == StatusCodes.Status200OK && call.Script?.Fault is null or { Kind: FaultKind.Delay },
            },
            found);
    }
}
