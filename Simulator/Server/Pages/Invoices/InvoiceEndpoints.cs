using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Pages.Start;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>Invoices: the list that the dashboard begins with, single invoices, and actions on them.</summary>
internal static class InvoiceEndpoints
{
    private const int PageSize = 50;
    private const int MostTerminals = 200;
    private const int MostLatest = 12;

    public static void MapInvoicePages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", List);
        routes.MapGet("/invoices", (HttpRequest request) => SeeOther.Path(request, "/" + request.QueryString));
        routes.MapGet("/invoices/{reference}", Show);
        routes.MapPost(
            "/invoices/{reference}/pay",
            (Sandbox sandbox, HttpRequest request, string reference) => Play(sandbox, request, reference, "pay", DefaultPayer.Pay));
        routes.MapPost(
            "/invoices/{reference}/decline",
            (Sandbox sandbox, HttpRequest request, string reference) => Play(sandbox, request, reference, "decline", DefaultPayer.Decline));
        routes.MapPost(
            "/invoices/{reference}/cancel",
            (Sandbox sandbox, HttpRequest request, string reference) => Play(sandbox, request, reference, "cancel", DefaultPayer.Cancel));
        routes.MapPost("/invoices/{reference}/advance", Advance);
    }

    private static async Task<IResult> List(
        Sandbox sandbox, HttpRequest request, string? status, string? terminal, string? reference, string? before)
    {
        var query = new InvoiceQuery(status, terminal, reference?.Trim(), before);
        var trouble = query.IsKnownStatus ? null : $"There is no status {status}. Choose one of the list.";
        var found = trouble is null ? await Find(sandbox, query) : [];
        if (found.Count == 0 && trouble is null && !query.IsFilter && before is null)
            return PageResult.Of<StartPage, StartView>(PageArea.Dashboard, "Get started", StartView.Of(request, isEmpty: true));
        var view = new InvoicesView(
            [.. found.Take(PageSize)],
            found.Count > PageSize ? found[PageSize - 1].Reference.Value : null,
            query,
            StatusCount.Of(await sandbox.Store.CountInvoices()),
            [.. (await sandbox.Store.ListTerminals()).Reverse().Take(MostTerminals).Select(known => known.Id)],
            await sandbox.Journal.List(new() { Limit = MostLatest }),
            await ClockNow.Load(sandbox),
            trouble);
        return PageResult.Of<InvoicesPage, InvoicesView>(
            PageArea.Dashboard,
            "Invoices",
            view,
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IReadOnlyList<Invoice>> Find(Sandbox sandbox, InvoiceQuery query)
    {
        if (string.IsNullOrEmpty(query.Reference))
        {
            return await sandbox.Store.ListInvoices(new InvoiceFilter(
                query.Phases,
                string.IsNullOrEmpty(query.Terminal) ? null : query.Terminal,
                null,
                query.Before is { } before ? new(before) : null,
                PageSize + 1));
        }

        var reference = QrCode.TryReadInvoice(query.Reference, out var scanned) ? scanned.Value : new(query.Reference);
        var found = await sandbox.Store.FindInvoice(reference) ?? await sandbox.Store.FindInvoice(new ErsReference(query.Reference));
        return found is { Value: var invoice }
            && query.Phases?.Contains(invoice.Phase) is not false
            && (string.IsNullOrEmpty(query.Terminal) || query.Terminal == invoice.TerminalId)
            ? [invoice]
            : [];
    }

    private static async Task<IResult> Show(Sandbox sandbox, MessagePrinter print, string reference, string? refused)
    {
        if ((await sandbox.Store.FindInvoice(new InvoiceReference(reference)))?.Value is not { } invoice)
            return Unknown();
        var view = await InvoiceReader.Read(sandbox, print, invoice, refused is null ? null : StateAdvice.For(invoice));
        return PageResult.Of<InvoicePage, InvoiceView>(PageArea.Dashboard, $"Invoice {invoice.Reference}", view);
    }

    /// <summary>Lets the default payer act. The invoice's page shows a refusal.</summary>
    private static async Task<IResult> Play(Sandbox sandbox, HttpRequest request, string reference, string action, DefaultPayer.Act act)
    {
        if (await sandbox.Store.FindInvoice(new InvoiceReference(reference)) is null)
            return Unknown();
        var outcome = await act(sandbox, new(reference));
        return SeeOther.Path(request, PathOf(reference) + (outcome.Succeeded ? "" : $"?refused={action}"));
    }

    /// <summary>Advances the clock to the instant at which something happens to this invoice by itself.</summary>
    private static async Task<IResult> Advance(Sandbox sandbox, HttpRequest request, string reference)
    {
        if ((await sandbox.Store.FindInvoice(new InvoiceReference(reference)))?.Value is not { } invoice)
            return Unknown();
        if (invoice.Due - sandbox.Clock.GetUtcNow() is { Ticks: > 0 } wait)
            await sandbox.AdvanceClock(wait);
        return SeeOther.Path(request, PathOf(reference));
    }

    private static string PathOf(string reference) => "/invoices/" + Uri.EscapeDataString(reference);

    private static PageResult Unknown() => PageResult.Of(
        PageArea.Dashboard,
        new("There is no such invoice", "It may be one of another sandbox, or this one was reset. Look for it among the invoices."),
        StatusCodes.Status404NotFound);
}
