namespace SeqrSandbox.Simulator.Pages.Start;

/// <summary>What a newcomer needs.</summary>
/// <param name="Address">The sandbox's address, as this browser reaches it.</param>
/// <param name="Samples">A payment in each language.</param>
/// <param name="IsEmpty">Nothing was sent to this sandbox yet.</param>
public sealed record StartView(string Address, IReadOnlyList<Sample> Samples, bool IsEmpty)
{
    internal static StartView Of(HttpRequest request, bool isEmpty)
    {
        var address = AddressOf(request);
        return new(address, Sample.For(address), isEmpty);
    }

    // Escaped, so that it can stand between quotes in any language.
    internal static string AddressOf(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase.ToUriComponent()}", UriKind.Absolute, out var address)
            ? address.AbsoluteUri.TrimEnd('/').Replace("'", "%27", StringComparison.Ordinal).Replace("$", "%24", StringComparison.Ordinal)
            : "http://localhost:8080";
}
