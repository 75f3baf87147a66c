using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Pages.Notifications;

/// <summary>Notifications with their attempts.</summary>
internal static class NotificationPages
{
    private const int PageSize = 30;

    public static void MapNotificationPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/notifications", List);
        routes.MapPost("/notifications/{id}/resend", Resend);
    }

    private static async Task<IResult> List(Sandbox sandbox, string? before)
    {
        var found = await sandbox.Store.ListNotifications(null, PageSize + 1, string.IsNullOrEmpty(before) ? null : before);
        var next = found.Count > PageSize ? found[PageSize - 1].Id : null;
        return PageResult.Of<NotificationsPage, NotificationsView>(
            PageArea.Dashboard,
            "Notifications",
            new([.. found.Take(PageSize)], next, !string.IsNullOrEmpty(before), sandbox.Clock.GetUtcNow()));
    }

    private static async Task<IResult> Resend(Sandbox sandbox, HttpRequest request, string id)
    {
        var form = await PageForm.Read(request.HttpContext);
        return await sandbox.Deliveries.Resend(id) is null
            ? PageResult.Of(
                PageArea.Dashboard,
                new("There is no such notification", "The sandbox may have been reset."),
                StatusCodes.Status404NotFound)
            : SeeOther.Path(request, LocalPath.Of(form["to"]));
    }
}
