using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Http;

/// <summary>How a request names its sandbox, so that addresses in its answer are spelled alike.</summary>
/// <param name="Before">The part before the request's path and its sandbox's name, with which addresses of other
/// sandboxes begin too.</param>
/// <param name="Mark">The mark before the name.</param>
/// <param name="Name">The name; empty for the sandbox without one.</param>
internal sealed record SandboxAddress(PathString Before, string Mark, string Name)
{
    public const string UsualMark = "/@";

    /// <summary>
    /// The same mark for clients that take the part before an @ for a user's name, such as those that gSOAP makes.
    /// </summary>
    public const string PlainMark = "/~";

    private static readonly string[] Marks = [UsualMark, PlainMark];

    public static SandboxAddress Of(HttpContext context) => context.Features.GetRequiredFeature<SandboxAddress>();

    /// <summary>The prefix of a sandbox's paths, in the usual spelling, if no request gives one.</summary>
    public static string Usual(string name) => UsualMark + name;

    public static string? MarkOf(string path) => Array.Find(Marks, mark => path.StartsWith(mark, StringComparison.Ordinal));
}
