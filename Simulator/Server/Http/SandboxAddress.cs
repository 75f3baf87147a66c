using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Http;

/// <summary>How a request names its sandbox: addresses that it is answered with are spelled alike.</summary>
/// <param name="Before">What is in front of the request's path, without the name of its sandbox: addresses of other
/// sandboxes begin with it.</param>
/// <param name="Mark">What is in front of the name.</param>
/// <param name="Name">The name; empty for the sandbox without one.</param>
internal sealed record SandboxAddress(PathString Before, string Mark, string Name)
{
    public const string UsualMark = "/@";

    /// <summary>Means the same. Some clients, as those that gSOAP makes, take what is in front of an @ for the name of a user.</summary>
    public const string PlainMark = "/~";

    private static readonly string[] Marks = [UsualMark, PlainMark];

    public static SandboxAddress Of(HttpContext context) => context.Features.GetRequiredFeature<SandboxAddress>();

    /// <summary>The path in front of a sandbox's own paths, as addresses are made where no request tells a spelling.</summary>
    public static string Usual(string name) => UsualMark + name;

    public static string? MarkOf(string path) => Array.Find(Marks, mark => path.StartsWith(mark, StringComparison.Ordinal));
}
