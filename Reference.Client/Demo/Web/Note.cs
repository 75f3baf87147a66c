using Microsoft.AspNetCore.Http.HttpResults;
using Reference.Client.Demo.Web.Pages;

namespace Reference.Client.Demo.Web;

/// <summary>A page with one message and a link back to the shop.</summary>
internal static class Note
{
    public static RazorComponentResult Page(string title, string text, int status)
    {
        var parameters = new Dictionary<string, object?> { [nameof(NotePage.Title)] = title, [nameof(NotePage.Text)] = text };
        return new(typeof(NotePage), parameters) { StatusCode = status };
    }

    public static RazorComponentResult NoSuchOrder() => Page(
        "There is no such order",
        "The shop does not know this order. It may have been made in another shop, or its address is incomplete.",
        StatusCodes.Status404NotFound);

    public static RazorComponentResult WrongBasket(string reason) =>
        Page("That cannot be ordered", reason, StatusCodes.Status400BadRequest);
}
