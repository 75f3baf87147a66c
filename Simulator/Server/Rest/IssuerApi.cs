using System.Globalization;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Rest;

/// <summary>
/// What issuers of paper bills ask by REST: one paid invoice, or a report of all. They sign with X-Auth-Token.
/// </summary>
/// <remarks>Source: docs/protocol.md, "Paper bills". How a refusal looks is not documented: it is a problem.</remarks>
internal static class IssuerApi
{
    private const string Date = "ddMMyyyy";

    public static void MapIssuers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(
            MerchantAddresses.Invoice + "/{invoiceId}",
            (HttpContext context, Sandbox sandbox, string invoiceId) =>
                IssuerExchange.Answer(context, sandbox, "getInvoice", issuer => Invoice(sandbox, issuer, invoiceId)));
        routes.MapGet(
            MerchantAddresses.Report,
            (HttpContext context, Sandbox sandbox) =>
                IssuerExchange.Answer(context, sandbox, "getReport", issuer => Report(sandbox, issuer, context.Request.Query)));
    }

    private static async Task<IssuerAnswer> Invoice(Sandbox sandbox, Partner issuer, string invoiceId)
    {
        var found = PaperInvoiceId.Find(invoiceId) is { } reference ? (await sandbox.Store.FindInvoice(reference))?.Value : null;
        // Another issuer's invoice is answered as one that is not there.
        if (found?.Paper?.Issuer != issuer.Id)
            return Missing(invoiceId, found?.Paper is null ? "There is no such invoice." : "It is another issuer's.");
        return found.Phase.IsPaid()
            ? IssuerAnswer.Json(PaidPaperBill.Of(found, issuer, await PayerOf(sandbox, issuer, found)).ToJson(), found.Reference)
            : Missing(invoiceId, "It is not paid.") with { Invoice = found.Reference };
    }

    private static async Task<IssuerAnswer> Report(Sandbox sandbox, Partner issuer, IQueryCollection query)
    {
        if (Day(query, "startDate") is not { } start)
            return WrongDate("startDate");
        if (Day(query, "endDate") is not { } end)
            return WrongDate("endDate");
        if (end < start)
            return Wrong("endDate", "is before startDate.", "The endDate is before the startDate.");
        var paid = await PaidPaperBills.List(sandbox.Store, issuer, start, end);
        var rows = new List<PaidPaperBill>(paid.Count);
        foreach (var invoice in paid)
            rows.Add(PaidPaperBill.Of(invoice, issuer, await PayerOf(sandbox, issuer, invoice)));
        return IssuerAnswer.Csv(PaperBillReport.Write(rows));
    }

    /// <summary>Who paid, if the issuer asked for anything about payers.</summary>
    private static async ValueTask<Payer?> PayerOf(Sandbox sandbox, Partner issuer, Invoice invoice) =>
        (issuer.AsksForMsisdn || issuer.AsksForAddress) && invoice.Payer is { } bound
            ? (await sandbox.Store.FindPayer(bound.PayerId))?.Value
            : null;

    private static DateOnly? Day(IQueryCollection query, string name) =>
        query[name] is [{ } text] && DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static IssuerAnswer Missing(string invoiceId, string why) => IssuerAnswer.Refused(
        Problems.NotFound("paid invoice of this issuer", invoiceId, "GET /api/report"), why);

    private static IssuerAnswer WrongDate(string name) => Wrong(
        name, "has to be given once, as a day: ddMMyyyy.", $"The {name} is missing, or no day as {Date}.");

    private static IssuerAnswer Wrong(string name, string fault, string why) => IssuerAnswer.Refused(
        Problems.Member(name, fault), why, FindingCatalogue.IssuerRequestWrong.At(null, null, why));
}
