using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Journal;

/// <summary>The journal: search it, and show one entry.</summary>
internal static class JournalPages
{
    private const int PageSize = 50;

    private static readonly string[] Operations =
    [
        .. Services.Operations.Select(operation => operation.Name).Order(StringComparer.Ordinal)
    ];

    private static readonly string[] Codes = [.. FindingCatalogue.All.Select(kind => kind.Code)];

    public static void MapJournalPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journal", List);
        routes.MapGet("/journal/{id}", Show);
    }

    private static async Task<IResult> List(
        Sandbox sandbox, string? q, string? operation, string? invoice, string? terminal, string? result, string? finding,
        string? since, string? before)
    {
        var query = new JournalQuery(q, operation, invoice, terminal, result, finding, since, before);
        var (filter, trouble) = query.Read();
        var found = trouble is null ? await sandbox.Journal.List(filter with { Limit = PageSize + 1 }) : [];
        var extent = sandbox.Journal;
        var view = new JournalView(
            [.. found.Take(PageSize)],
            found.Count > PageSize ? Written.Number(found[PageSize - 1].Id) : null,
            query,
            Operations,
            Codes,
            extent.Entries,
            extent.Dropped,
            extent.Gap,
            sandbox.Journal.IsKept,
            sandbox.Clock.GetUtcNow(),
            trouble);
        return PageResult.Of<JournalPage, JournalView>(
            PageArea.Dashboard,
            "Journal",
            view,
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Show(Sandbox sandbox, MessagePrinter print, string id)
    {
        if (JournalQuery.Id(id) is not { } number || await sandbox.Journal.Find(number) is not { } entry)
        {
            return PageResult.Of(
                PageArea.Dashboard,
                new(
                    "There is no such entry",
                    "The journal keeps so many entries and no more: it may have been dropped. Look for it in the journal."),
                StatusCodes.Status404NotFound);
        }

        var view = new EntryView(
            entry,
            PrintedMessage.Of(entry.Request, print, entry.Findings),
            PrintedMessage.Of(entry.Response, print, []));
        return PageResult.Of<EntryPage, EntryView>(PageArea.Dashboard, $"Entry {id}", view);
    }
}
