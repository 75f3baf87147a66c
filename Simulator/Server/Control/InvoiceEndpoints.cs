using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Invoices: show them, and let the default payer pay or decline them.</summary>
internal static class InvoiceEndpoints
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static void MapInvoices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invoices", List);
        routes.MapGet("/invoices/{reference}", Show);
        routes.MapPost(
            "/invoices/{reference}/pay",
            (Sandbox sandbox, string reference, JsonInput body) => Play(sandbox, reference, body, DefaultPayer.Pay));
        routes.MapPost(
            "/invoices/{reference}/decline",
            (Sandbox sandbox, string reference, JsonInput body) => Play(sandbox, reference, body, DefaultPayer.Decline));
        routes.MapPost(
            "/invoices/{reference}/cancel",
            (Sandbox sandbox, string reference, JsonInput body) => Play(sandbox, reference, body, DefaultPayer.Cancel));
    }

    private static async Task<IResult> List(Sandbox sandbox, QueryInput query)
    {
        var phases = query.Phases("status");
        var (terminal, since, before, limit) = (query.Text("terminal"), query.Instant("since"), query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var found = await sandbox.Store.ListInvoices(
            new(phases, terminal, since, before is null ? null : new InvoiceReference(before), limit + 1));
        return Answer.Ok(Page.Of(found, limit, invoice => invoice.Reference.Value, invoice => new InvoiceItem(invoice)));
    }

    /// <summary>
    /// Shows an invoice. If a status is awaited, answers as soon as the invoice has it, or when the time is up.
    /// </summary>
    private static async Task<IResult> Show(
        Sandbox sandbox,
        TimeProvider wall,
        IHostApplicationLifetime life,
        HttpContext context,
        string reference,
        QueryInput query)
    {
        var awaited = query.Phases("awaiting");
        var within = query.ParsedValue("within", DurationText.Parse, DurationText.Allowed);
        if (within > LongestWait)
            query.Fault("within", $"is longer than {LongestWait.TotalSeconds}s; ask again for more.");
        if (within is not null && awaited is null)
            query.Fault("within", "is how long to wait for a status; say which with awaiting.");
        if (query.Refusal() is { } refusal)
            return refusal;
        if (awaited is not null)
        {
            using var timeIsUp = new CancellationTokenSource(within ?? DefaultWait, wall);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(
                timeIsUp.Token, life.ApplicationStopping, context.RequestAborted);
            await WaitUntil(sandbox, new(reference), awaited, end.Token);
        }

        return await sandbox.ShowInvoice(new(reference));
    }

    private static async Task WaitUntil(
        Sandbox sandbox, InvoiceReference reference, IReadOnlyCollection<Phase> awaited, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var change = sandbox.InvoicesChanged.Next;
            if ((await sandbox.Store.FindInvoice(reference))?.Value is not { } invoice || awaited.Contains(invoice.Phase))
                return;
            await change.WaitAsync(end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task<IResult> Play(Sandbox sandbox, string reference, JsonInput body, DefaultPayer.Act act)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        var outcome = await act(sandbox, new(reference));
        return await sandbox.ShowInvoice(new(reference), outcome);
    }
}

/// <summary>Reads the statuses that filter a list, by their names on the wire.</summary>
internal static class StatusQuery
{
    private static readonly string[] Statuses = [.. Enum.GetValues<Phase>().Select(Status).Distinct()];

    /// <summary>The phases of one status or of several separated by commas; null for all.</summary>
    public static IReadOnlyCollection<Phase>? Phases(this QueryInput query, string name) => query.Parsed(
        name,
        text => Read(text.Split(',')),
        $"one or more of {string.Join(", ", Statuses)}, with commas between",
        Statuses);

    private static Phase[]? Read(string[] statuses) =>
        statuses.All(Statuses.Contains) ? [.. Enum.GetValues<Phase>().Where(phase => statuses.Contains(Status(phase)))] : null;

    private static string Status(Phase phase) => Words.Wire(phase.ToStatus());
}
