namespace Reference.Client.Demo;

/// <summary>Finds the addresses of SEQR's service and of the simulator.</summary>
internal static class SeqrAddress
{
    private const string Service = "/soap/merchant/cashregister-2";

    private static readonly string[] Services = ["/soap/", "/extclientproxy/"];

    /// <summary>
    /// The service at an address. If the address is a simulator, or a sandbox of one (<c>/@name</c> or <c>/~name</c>),
    /// the service has its default path there.
    /// </summary>
    public static Uri ServiceAt(Uri address)
    {
        var path = address.AbsolutePath.TrimEnd('/');
        var isSandbox = path[(path.LastIndexOf('/') + 1)..] is ['@' or '~', ..];
        return path.Length == 0 || isSandbox ? new(address, path + Service) : address;
    }

    /// <summary>The service of tills that sell vouchers, beside the one for invoices.</summary>
    public static Uri VouchersAt(Uri service) => new(SimulatorOf(service), "extclientproxy/client");

    /// <summary>
    /// The address of a service's simulator or sandbox, with a slash at its end. The pages and the control API are
    /// below it.
    /// </summary>
    public static Uri SimulatorOf(Uri service) =>
        Services.Select(path => service.AbsoluteUri.Split(path)).FirstOrDefault(parts => parts.Length == 2) is [var before, _]
            ? new(before + "/")
            : new(service, "/");
}
