using System.Collections.Immutable;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Codes;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Payers;

/// <summary>
/// Scans the codes of SEQR's other services with a payer's phone. Every scan is recorded. A refusal's reason is told to
/// the payer, and what is wrong with the code is found.
/// </summary>
internal sealed class CodeScanner(
    IStore store, TimeProvider clock, PaperBillDesk paperBills, SessionDesk sessions, Purchasing purchases, Recorder recorder)
{
    public async ValueTask<Outcome<CodeVisit>> Scan(string payerId, ServiceCode code)
    {
        ImmutableArray<Finding> findings = [];
        return await recorder.PayerActs<CodeVisit>(
            "scan",
            Phone.Arguments(payerId, ("code", code.Text)),
            async () =>
            {
                if (code.Service == ServiceCode.Invoice)
                    return await ScanPaperBill(payerId, code, found => findings = found);
                if (PurchaseCode.KindOf(code) is { } kind)
                    return await Buy(payerId, code, kind, found => findings = found);
                var session = await sessions.Begin(payerId, code.Service, Parameters(code));
                return session.Then<CodeVisit>(begun => new CodeVisit(null) { Session = begun });
            },
            visit => visit?.Bill?.Reference,
            () => findings);
    }

    private async ValueTask<Outcome<CodeVisit>> Buy(
        string payerId, ServiceCode code, PartnerKind kind, Action<ImmutableArray<Finding>> find)
    {
        var (purchase, refused) = PurchaseCode.Read(code, kind);
        if (refused is not null)
        {
            find(refused.Findings);
            return ResultCode.InvalidInvoiceData.Because(refused.Sentence);
        }

        var bill = await purchases.Buy(payerId, purchase!, find);
        return bill.Then<CodeVisit>(scanned => new CodeVisit(scanned));
    }

    /// <summary>
    /// Leaves the service that the payer visits, as its page asks by <see cref="ServiceCode.Cancel"/>. Null, and not
    /// recorded, if the payer visits none.
    /// </summary>
    public async ValueTask<ClientSession?> LeaveService(string payerId)
    {
        if (await sessions.Leave(payerId) is not { } left)
            return null;
        await recorder.PayerActs(
            "leave",
            Phone.Arguments(payerId, ("service", left.ServiceId)),
            () => ValueTask.FromResult<Outcome<ClientSession>>(left),
            _ => null);
        return left;
    }

    /// <summary>As a form has them: a plus is a space, and percent-encoding is undone.</summary>
    private static ImmutableArray<SessionParameter> Parameters(ServiceCode code) =>
        [.. code.Parameters.Select(parameter => new SessionParameter(Decoded(parameter.Name), Decoded(parameter.Value)))];

    private static string Decoded(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    private async ValueTask<Outcome<CodeVisit>> ScanPaperBill(string payerId, ServiceCode code, Action<ImmutableArray<Finding>> find)
    {
        var read = await BillToken.Read(
            code, async id => (await store.FindPartner(PartnerKind.Issuer, id))?.Value, clock.GetUtcNow());
        if (read.Refused is { } refused)
        {
            find(refused.Findings);
            return ResultCode.InvalidInvoiceData.Because(refused.Sentence);
        }

        var scanned = await paperBills.Scan(payerId, read.Issuer!, read.Bill!);
        return scanned.Then<CodeVisit>(bill => new CodeVisit(bill));
    }
}

/// <summary>Where the scan of a code leads.</summary>
/// <param name="Bill">The bill to pay.</param>
internal sealed record CodeVisit(Invoice? Bill)
{
    /// <summary>The visit to an external service that began.</summary>
    public ClientSession? Session { get; init; }
}
