using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Http;

/// <summary>The problems that any endpoint may have with a request.</summary>
internal static class Problems
{
    private const int LongestEcho = 60;

    /// <param name="path">The member, as a path from the body's root, or the query parameter.</param>
    /// <param name="fault">What is wrong, as the rest of a sentence that starts with the path.</param>
    /// <param name="allowed">The allowed values, if they are a list.</param>
    public static Problem Member(string path, string fault, IReadOnlyList<string>? allowed = null) =>
        new(ProblemType.InvalidValue, "A value is missing or not allowed", 400, $"{path} {fault}") { Member = path, Allowed = allowed };

    public static Problem Missing(string path) => Member(path, "is missing.");

    public static Problem Wrong(string path, string found, string allowed, IReadOnlyList<string>? choices = null)
    {
        var suggestion = choices is not null && Nearest.Of(found, choices) is { } nearest ? $" Is {nearest} meant?" : "";
        return IsSecret(path)
            ? Member(path, $"has to be {allowed}.")
            : Member(path, $"is {Echo(found)}; it has to be {allowed}.{suggestion}", choices);
    }

    public static Problem UnknownMember(string path, string name, IReadOnlyList<string> known)
    {
        var suggestion = Nearest.Of(name, known) is { } nearest ? $" Is {nearest} meant?" : "";
        var allowed = known.Count == 0 ? "Nothing is taken here." : $"Known are {string.Join(", ", known)}.";
        return new(ProblemType.UnknownMember, "A member is unknown", 400, $"{Echo(path)} is not known.{suggestion} {allowed}")
        {
            Member = TokenText.Mask(path),
            Allowed = known,
        };
    }

    public static Problem Malformed(string why) => new(ProblemType.MalformedJson, "The body is not a JSON object", 400, why);

    public static Problem NotJson(string? contentType) => new(
        ProblemType.UnsupportedMediaType,
        "The body is not sent as JSON",
        415,
        $"The Content-Type is {(contentType is null ? "missing" : Echo(contentType))}; it has to be application/json.");

    /// <summary>A small packed body may become large. It is not worth a bound of its own here.</summary>
    public static Problem? Packed(HttpRequest request) =>
        request.Headers.ContentEncoding is [{ Length: > 0 } coding, ..] && !coding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? new(
                ProblemType.UnsupportedMediaType,
                "The body is packed",
                415,
                $"The body is sent with Content-Encoding: {Echo(coding)}. Send it as it is, without Content-Encoding.")
            : null;

    public static Problem TooLarge(long most) =>
        new(ProblemType.TooLarge, "The body is too large", 413, $"The body may have at most {most} bytes.");

    public static Problem NotFound(string what, string id, string where) =>
        new(
            ProblemType.NotFound,
            $"There is no such {what}",
            404,
            $"There is no {what} {Echo(id)} in this sandbox. {where} lists those there are.");

    public static Problem AlreadyExists(string what, string id) =>
        new(
            ProblemType.AlreadyExists,
            $"The {what} is there already",
            409,
            $"There is a {what} {Echo(id)} in this sandbox already; take another id.")
        { Member = "id" };

    public static Problem NotASandboxName(string name) => new(
        ProblemType.InvalidValue, "The sandbox's name is not allowed", 404,
        $"{Echo(name)} is no name of a sandbox. Allowed: {SandboxName.Allowed}.");

    public static Problem TooManySandboxes(string why, int status) =>
        new(ProblemType.TooManySandboxes, "There are too many sandboxes", status, why);

    public static Problem NoServer() => new(
        ProblemType.NotReady,
        "No server is in charge of the sandbox",
        StatusCodes.Status503ServiceUnavailable,
        "No server that shares the database has taken charge of this sandbox in time. Their logs say why.");

    // No answer shows a PIN, a password or a secret, not even a wrong one.
    private static bool IsSecret(string path) =>
        path.EndsWith("pin", StringComparison.OrdinalIgnoreCase) || path.EndsWith("password", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("secret", StringComparison.OrdinalIgnoreCase);

    /// <summary>The caller's text, cut short, so that an answer does not grow with the request.</summary>
    public static string Echo(string text)
    {
        // Before it is cut: a part of a token is not to be shown either.
        var shown = TokenText.Mask(text);
        return shown.Length <= LongestEcho ? $"'{shown}'" : $"'{shown[..LongestEcho]}…'";
    }
}
