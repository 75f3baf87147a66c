using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>An endpoint that the suites are run against instead of a simulator of their own.</summary>
/// <param name="Root">What stands before the paths of SEQR's services, without a slash at its end.</param>
/// <param name="Soap">The address of the newest service.</param>
/// <param name="Control">What stands before <c>/sandbox</c> at a deployed simulator; null where there is none.</param>
/// <param name="ControlToken">What the control API asks for, if it does.</param>
/// <param name="Credentials">Whom the tests call as.</param>
public sealed record GivenEndpoint(Uri Root, Uri Soap, Uri? Control, string? ControlToken, GivenCredentials Credentials)
{
    private static readonly Lazy<GivenEndpoint?> FromEnvironment = new(() => Read(Environment.GetEnvironmentVariable));

    /// <summary>The one that the environment names; null when the tests start simulators of their own.</summary>
    public static GivenEndpoint? Current => FromEnvironment.Value;

    /// <summary>What makes the names of this run its own, where an endpoint remembers earlier ones.</summary>
    public static string Run { get; } = Current is null ? "" : $"x{Guid.NewGuid():N}"[..13];

    /// <summary>Whether what listens on this machine's loopback address can be reached from there.</summary>
    public bool ReachesThisMachine => Root.IsLoopback;

    /// <exception cref="EndpointException">An address is none.</exception>
    public static GivenEndpoint? Read(Func<string, string?> environment)
    {
        if (environment("SEQR_ENDPOINT") is not { Length: > 0 } given)
            return null;
        var address = Address("SEQR_ENDPOINT", given, "http://localhost:8080");
        var (root, soap) = Split(address);
        var control = environment("SEQR_CONTROL") is { Length: > 0 } url ? Address("SEQR_CONTROL", url, "http://localhost:8080") : null;
        return new(root, soap, control, environment("SEQR_CONTROL_TOKEN"), GivenCredentials.Read(environment));
    }

    /// <summary>A path of SEQR's services at this endpoint.</summary>
    public Uri At(string path) => path.StartsWith(InvoiceService.Path, StringComparison.Ordinal)
        ? new(Soap.AbsoluteUri + path[InvoiceService.Path.Length..])
        : new(Plain(Root) + path);

    /// <summary>
    /// The address of the service itself; or of a simulator, perhaps of one of its sandboxes, below which the service
    /// has its usual path.
    /// </summary>
    private static (Uri Root, Uri Soap) Split(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(InvoiceService.Path, StringComparison.Ordinal))
            return (new(address, path[..^InvoiceService.Path.Length] + "/"), new(address, path));
        if (path.Length > 0 && path[(path.LastIndexOf('/') + 1)..] is not ['@' or '~', ..])
            return (new(address, "/"), new(address, path));
        return (new(address, path + "/"), new(address, path + InvoiceService.Path));
    }

    private static Uri Address(string name, string given, string example) =>
        Uri.TryCreate(given, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is
        {
            Query: "", Fragment: "", UserInfo: ""
        }
            ? address
            : throw new EndpointException($"{name} is '{given}', which is no http or https address. Give one such as {example}.");

    private static string Plain(Uri uri) => uri.AbsoluteUri.TrimEnd('/');
}
