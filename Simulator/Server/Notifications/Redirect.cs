using System.Net;
using SeqrSandbox.Core.Bills;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>The target of a merchant's redirect on the same host, or the reason why it is not followed.</summary>
internal static class Redirect
{
    private const int LongestEcho = 120;

    /// <summary>Both are null if the answer is no redirect.</summary>
    public static (Uri? Next, string? Refusal) Of(HttpResponseMessage answer, Uri asked) => answer.StatusCode switch
    {
        HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect => Read(answer, asked),
        HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther =>
            (null, "This redirect makes a GET of a POST and is not followed. A POST is repeated after 307 or 308."),
        _ => (null, null),
    };

    private static (Uri? Next, string? Refusal) Read(HttpResponseMessage answer, Uri asked)
    {
        // The raw header: the typed one throws on some values, and takes the first of several.
        if (!answer.Headers.NonValidated.TryGetValues("Location", out var locations) || locations.Count == 0)
            return (null, "The redirect has no Location.");
        if (locations.Count > 1)
            return (null, $"The redirect has {locations.Count} Locations.");
        var location = locations.ToString();
        if (location.Length == 0)
            return (null, "The redirect has an empty Location.");
        if (!Uri.TryCreate(asked, location, out var next))
            return (null, $"The redirect's Location {Echo(location)} is no address.");
        return Refusal(next, asked, location) is { } refusal ? (null, refusal) : (next, null);
    }

    private static string? Refusal(Uri next, Uri asked, string location)
    {
        if (!NotificationAddress.IsWeb(next))
            return $"The redirect's Location {Echo(location)} is neither http nor https, and is not followed.";
        if (!NotificationAddress.CanBeCalled(next))
            return $"The redirect's Location {Echo(location)} cannot be called.";
        return string.Equals(next.IdnHost, asked.IdnHost, StringComparison.OrdinalIgnoreCase)
            ? null
            : $"A redirect to another host ({next.Scheme}://{next.IdnHost}:{next.Port}) is not followed.";
    }

    private static string Echo(string location) => location.Length <= LongestEcho ? $"'{location}'" : $"'{location[..LongestEcho]}…'";
}
