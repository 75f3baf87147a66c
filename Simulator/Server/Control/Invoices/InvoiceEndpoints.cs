using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Control.Input;
using SeqrSandbox.Simulator.Control.Output;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Control.Invoices;

/// <summary>Invoices: look at them, and let the default payer pay or turn them down.</summary>
internal static class InvoiceEndpoints
{
    public static void MapInvoices(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invoices", List);
        routes.MapGet("/invoices/{reference}", Show);
        routes.MapPost("/invoices/{reference}/pay", (Sandbox sandbox, string reference, JsonInput body) => Play(sandbox, reference, body, DefaultPayer.Pay));
        routes.MapPost("/invoices/{reference}/decline", (Sandbox sandbox, string reference, JsonInput body) => Play(sandbox, reference, body, DefaultPayer.Decline));
        routes.MapPost("/invoices/{reference}/cancel", (Sandbox sandbox, string reference, JsonInput body) => Play(sandbox, reference, body, DefaultPayer.Cancel));
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

    private static async Task<IResult> Show(Sandbox sandbox, string reference, QueryInput query) =>
        query.Refusal() ?? await sandbox.ShowInvoice(new(reference));

    private static async Task<IResult> Play(Sandbox sandbox, string reference, JsonInput body, DefaultPayer.Act act)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        var outcome = await act(sandbox, new(reference));
        return await sandbox.ShowInvoice(new(reference), outcome);
    }
}
