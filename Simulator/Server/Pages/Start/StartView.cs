using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Pages.Start;

/// <summary>The start page for newcomers.</summary>
/// <param name="Address">The sandbox's address, as this browser reaches it.</param>
/// <param name="Plain">The same without the @, which some clients cannot handle; null if there is none in it.</param>
/// <param name="Samples">A payment in each language.</param>
/// <param name="IsEmpty">Whether the sandbox has received nothing yet.</param>
public sealed record StartView(string Address, string? Plain, IReadOnlyList<Sample> Samples, bool IsEmpty)
{
    internal static StartView Of(HttpRequest request, bool isEmpty)
    {
        var address = AddressOf(request);
        return new(address, PlainOf(request), Sample.For(address), isEmpty);
    }

    // Escaped, so that it can stand between quotes in any language.
    internal static string AddressOf(HttpRequest request) => AddressOf(request, request.PathBase);

    private static string? PlainOf(HttpRequest request) =>
        SandboxAddress.Of(request.HttpContext) is { Mark: SandboxAddress.UsualMark, Name: not SandboxName.Root } address
            ? AddressOf(request, address.Before.Add(new PathString(SandboxAddress.PlainMark + address.Name)))
            : null;

    private static string AddressOf(HttpRequest request, PathString path) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}{path.ToUriComponent()}", UriKind.Absolute, out var address)
            ? address.AbsoluteUri.TrimEnd('/').Replace("'", "%27", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal)
            : "http://localhost:8080";
}
