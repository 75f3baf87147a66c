using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Pages.Principals;

/// <summary>The callers and the payers: terminals with their merchants, and payers.</summary>
internal static class PrincipalPages
{
    private const int PageSize = 50;

    public static void MapPrincipalPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/terminals", ListTerminals);
        foreach (var action in TerminalAction.All)
            routes.MapPost(
                $"/terminals/{{id}}/{action.Path}",
                (Sandbox sandbox, HttpRequest request, string id) => ChangeTerminal(sandbox, request, id, action));
        routes.MapGet("/payers", (Sandbox sandbox, string? before) => ListPayers(sandbox, before, PayerForm.Empty));
        routes.MapPost("/payers", AddPayer);
        routes.MapGet("/payers/{id}", ShowPayer);
        routes.MapGet("/partners", ListPartners);
    }

    private static async Task<IResult> ListTerminals(Sandbox sandbox, string? before)
    {
        var (terminals, next) = Cut(await sandbox.Store.ListTerminals(), before, terminal => terminal.Id);
        return PageResult.Of<TerminalsPage, TerminalsView>(
            PageArea.Dashboard,
            "Terminals",
            new(terminals, await sandbox.Store.ListResellers(), next, string.IsNullOrEmpty(before) ? null : before));
    }

    private static async Task<IResult> ChangeTerminal(Sandbox sandbox, HttpRequest request, string id, TerminalAction action)
    {
        var form = await PageForm.Read(request.HttpContext);
        return await TerminalSettings.Change(sandbox.Store, id, action.Terminal, action.Reseller) is null
            ? PageResult.Of(
                PageArea.Dashboard,
                new("There is no such terminal", "The list of terminals has those there are."),
                StatusCodes.Status404NotFound)
            : SeeOther.Path(request, Written.Query("/terminals", ("before", form["before"])) + "#terminal-" + Uri.EscapeDataString(id));
    }

    private static async Task<IResult> ListPayers(Sandbox sandbox, string? before, PayerForm form, int status = StatusCodes.Status200OK)
    {
        var (payers, next) = Cut(await sandbox.Payers.List(), before, payer => payer.Id, newestFirst: false);
        return PageResult.Of<PayersPage, PayersView>(
            PageArea.Dashboard, "Payers", new(payers, next, !string.IsNullOrEmpty(before), form), status);
    }

    private static async Task<IResult> AddPayer(Sandbox sandbox, HttpRequest request)
    {
        var form = PayerForm.Of(await PageForm.Read(request.HttpContext));
        var input = form.ToInput();
        var order = PayerOrder.Read(input);
        var refusal = input.Refusal();
        if (refusal is null && await order.Place(sandbox) is { } payer)
            return SeeOther.Path(request, "/payers/" + Uri.EscapeDataString(payer.Id));
        refusal ??= Problems.AlreadyExists("payer", order.Id!);
        return await ListPayers(sandbox, null, form.With(refusal), refusal.Status);
    }

    private static async Task<IResult> ShowPayer(Sandbox sandbox, string id)
    {
        if (await sandbox.Payers.Find(id) is not { } payer)
            return PageResult.Of(
                PageArea.Dashboard,
                new("There is no such payer", "The list of payers has those there are."),
                StatusCodes.Status404NotFound);
        var view = new PayerView(
            payer,
            await PayerAccounts.List(sandbox.Store, id),
            await sandbox.Store.ListMessages(id),
            (await sandbox.Store.FindInvoiceScannedBy(id))?.Value,
            sandbox.Clock.GetUtcNow());
        return PageResult.Of<PayerPage, PayerView>(PageArea.Dashboard, payer.Name, view);
    }

    private static async Task<IResult> ListPartners(Sandbox sandbox, string? before)
    {
        var (partners, next) = Cut(await sandbox.Store.ListPartners(), before, partner => partner.ToKey());
        return PageResult.Of<PartnersPage, PartnersView>(
            PageArea.Dashboard, "Behind codes", new(partners, next, !string.IsNullOrEmpty(before)));
    }

    /// <summary>Cuts a page from a list. The next page begins after its last item.</summary>
    private static (IReadOnlyList<T> Items, string? Next) Cut<T>(
        IReadOnlyList<T> all, string? before, Func<T, string> key, bool newestFirst = true)
    {
        var items = newestFirst ? all.Reverse() : all;
        if (!string.IsNullOrEmpty(before))
            items = items.SkipWhile(item => key(item) != before).Skip(1);
        var page = items.Take(PageSize + 1).ToList();
        return page.Count > PageSize ? (page[..PageSize], key(page[PageSize - 1])) : (page, null);
    }
}
