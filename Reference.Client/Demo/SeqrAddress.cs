namespace Reference.Client.Demo;

/// <summary>Where SEQR is: its service, and beside it what a simulator has more.</summary>
internal static class SeqrAddress
{
    private const string Service = "/soap/merchant/cashregister-2";

    private static readonly string[] Services = ["/soap/", "/extclientproxy/"];

    /// <summary>
    /// The service at an address. At that of a simulator, or of one of its sandboxes (<c>/@name</c> or <c>/~name</c>),
    /// it has its usual path.
    /// </summary>
    public static Uri ServiceAt(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        var isSandbox = path[(path.LastIndexOf('/') + 1)..] is ['@' or '~', ..];
        return path.Length == 0 || isSandbox ? new(address, path + Service) : address;
    }

    /// <summary>
    /// The simulator, or the sandbox of it, that a service belongs to; with a slash at its end. Its pages and its
    /// control API are there.
    /// </summary>
    public static Uri SimulatorOf(Uri service) =>
        Services.Select(path => service.AbsoluteUri.Split(path)).FirstOrDefault(parts => parts.Length == 2) is [var before, _]
            ? new(before + "/")
            : new(service, "/");
}
