using System.Globalization;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>The journal: search, follow, clear.</summary>
internal static class JournalEndpoints
{
    public static void MapJournal(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/journal", List);
        routes.MapGet("/journal/stream", JournalStream.Watch);
        routes.MapGet("/journal/{id}", Show);
        routes.MapDelete("/journal", Clear);
    }

    private static async Task<IResult> List(Sandbox sandbox, QueryInput query)
    {
        var filter = Filter(query);
        var limit = query.Limit();
        if (query.Refusal() is { } refusal)
            return refusal;
        var found = await sandbox.Journal.List(filter with { Limit = limit + 1 });
        var page = Page.Of(found, limit, entry => entry.Id.ToString(CultureInfo.InvariantCulture), entry => new EntryItem(entry));
        var journal = sandbox.Journal;
        return Answer.Ok(new JournalPageView(page.Items, page.Next, journal.Entries, journal.Dropped) { Gap = journal.Gap });
    }

    private static async Task<IResult> Show(Sandbox sandbox, string id, QueryInput query)
    {
        if (query.Refusal() is { } refusal)
            return refusal;
        return Id(id) is { } number && await sandbox.Journal.Find(number) is { } entry
            ? Answer.Ok(new EntryView(entry))
            : Problems.NotFound("journal entry", id, "GET /sandbox/journal");
    }

    private static async Task<IResult> Clear(Sandbox sandbox, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        await sandbox.Journal.Clear();
        return TypedResults.NoContent();
    }

    /// <summary>Reads the filter of a query. Mistakes are kept with the query.</summary>
    public static JournalFilter Filter(QueryInput query)
    {
        var filter = new JournalFilter
        {
            Kind = query.Choice<EntryKind>("kind", EntryKindText.Word),
            Name = query.Text("operation"),
            Caller = query.Text("terminal"),
            Invoice = query.Text("invoice"),
            Result = query.ParsedValue("result", ResultCodeInput.Parse, ResultCodeInput.Allowed),
            Finding = query.Text("finding"),
            Header = query.Parsed("header", Header, "the name of a header, or a name, a colon and a value with * for any letters"),
            Since = query.Instant("since"),
            Until = query.Instant("until"),
            Before = query.ParsedValue("before", Id, "the next of the page before"),
        };
        if (filter.Since >= filter.Until)
            query.Fault("until", "has to be later than since.");
        return filter;
    }

    /// <summary><c>User-Agent</c>, or <c>User-Agent: PHP*</c></summary>
    private static HeaderFilter? Header(string text) => text.Split(':', 2, StringSplitOptions.TrimEntries) switch
    {
        [{ Length: > 0 } name] => new(name, null),
        [{ Length: > 0 } name, { Length: > 0 } value] => new(name, value),
        _ => null,
    };

    private static long? Id(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
