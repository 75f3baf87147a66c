using System.Collections.Immutable;
using System.Security.Cryptography;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>All findings about an exchange: about its message, and about what the merchant did before.</summary>
internal static class ExchangeFindings
{
    public static async ValueTask<ImmutableArray<Finding>> Judge(Sandbox sandbox, AnsweredCall call, JournalEntry entry)
    {
        if (!call.IsAnswered)
            return call.Findings;
        var found = new FindingList(call.Findings);
        var rules = sandbox.Examination;
        if (call.Operation == InvoiceService.SendInvoice && call.Subject is { } sent)
            await rules.LookAsync("in-app", () => InAppRules.Judge(sandbox, call.Message.InvoiceLine, sent, found));
        rules.Look(
            "conduct",
            (sandbox.Memory.Conduct, call, entry, found),
            about => JudgeConduct(about.Conduct, about.call, about.entry, about.found));
        rules.Look(
            "repetition",
            (sandbox.Memory.SentBills, call, entry, found),
            about => JudgeRepetition(about.SentBills, about.call, about.entry, about.found));
        return found.ToImmutable();
    }

    private static void JudgeRepetition(SentBills bills, AnsweredCall call, JournalEntry entry, FindingList found)
    {
        if (call.Operation != InvoiceService.SendInvoice && entry.Invoice is { } named)
            bills.Named(named);
        if (call.Operation != InvoiceService.SendInvoice || call is not { Subject: { } invoice, Connection: { Length: > 0 } connection })
            return;
        var (began, digest) = (new Moment(entry.At, entry.WallAt), SHA256.HashData(call.Message.Recorded.Body.AsSpan()));
        bills.Judge(
            new(
                Convert.ToHexString(digest),
                connection,
                call.Caller,
                invoice.Reference.Value,
                began,
                new(began.At + entry.Duration, began.WallAt + entry.Duration)),
            found);
    }

    private static void JudgeConduct(ConductRules conduct, AnsweredCall call, JournalEntry entry, FindingList found)
    {
        if (call is { Code: ResultCode.PaymentAlreadyCancelled, Operation.Subject: OperationSubject.Payment })
            found.Add(FindingCatalogue.PaymentNotAcknowledged.At(null, null));
        if (call.Subject is not { } invoice)
            return;
        conduct.Judge(
            new()
            {
                Operation = call.Operation,
                Invoice = invoice,
                Status = call.ToldInstead ?? invoice.Status,
                VersionSent = call.Message.VersionSent,
                Began = new(entry.At, entry.WallAt),
                AnsweredAt = entry.WallAt + entry.Duration,
                Delivered = entry.Status == StatusCodes.Status200OK && call.IsWhole,
            },
            found);
    }
}
