namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// A request that means a service and misses it: by its path, or by its method. What is said about it names the right
/// address.
/// </summary>
internal static class WrongAddress
{
    /// <param name="request">The request.</param>
    /// <param name="served">What its path is; null where no service answers.</param>
    /// <param name="services">The services there are.</param>
    /// <returns>Null where it is a call at the right address.</returns>
    public static SoapFaultException? Find(HttpRequest request, ServedPath? served, SoapServices services)
    {
        if (served is null)
            return new(FaultCode.Client, NoService(request, services), StatusCodes.Status404NotFound);
        return HttpMethods.IsPost(request.Method)
            ? null
            : new(FaultCode.Client, NoCall(request, served), StatusCodes.Status405MethodNotAllowed);
    }

    private static string NoCall(HttpRequest request, ServedPath served)
    {
        var address = Address(request, served.Path);
        return $"{request.Method.Shortened()} is no call. "
            + $"This is a SOAP service: POST a SOAP 1.1 message to {address}, or GET {address}?wsdl for its contract.";
    }

    private static string NoService(HttpRequest request, SoapServices services) =>
        $"There is no service at {Address(request, request.Path).Shortened()}. "
            + $"It is at {string.Join(" or ", services.Nearest(request.Path).Select(path => Address(request, path)))}.";

    /// <summary>As the caller writes it, with the name of the sandbox.</summary>
    private static string Address(HttpRequest request, PathString path) => request.PathBase.Add(path).ToUriComponent();
}
