using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>Notifications and the results of their attempts.</summary>
internal static class NotificationEndpoints
{
    public static void MapNotifications(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notifications", List);
        routes.MapPost("/notifications/{id}/resend", Resend);
    }

    private static async Task<IResult> List(Sandbox sandbox, QueryInput query)
    {
        var invoice = query.Text("invoice");
        var (before, limit) = (query.Before(), query.Limit());
        if (query.Refusal() is { } refusal)
            return refusal;
        var found = await sandbox.Store.ListNotifications(invoice is null ? null : new InvoiceReference(invoice), limit + 1, before);
        return Answer.Ok(Page.Of(found, limit, notification => notification.Id, NotificationView.Of));
    }

    private static async Task<IResult> Resend(Sandbox sandbox, string id, JsonInput body)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        return await sandbox.Deliveries.Resend(id) is { } resent
            ? Answer.Accepted(NotificationView.Of(resent))
            : Problems.NotFound("notification", id, "GET /sandbox/notifications");
    }
}
