namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>A request that misses a service by its path or its method. The fault names the right address.</summary>
internal static class WrongAddress
{
    /// <param name="request">The request.</param>
    /// <param name="served">The service's path; null if no service answers there.</param>
    /// <param name="services">All services.</param>
    /// <returns>The fault; null for a call at the right address.</returns>
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

    /// <summary>The address as the caller writes it, with the name of the sandbox.</summary>
    private static string Address(HttpRequest request, PathString path) => request.PathBase.Add(path).ToUriComponent();
}
