namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>A request that means the service and misses it: by its path, or by its method. What is said about it names the right address.</summary>
internal static class Misdirection
{
    /// <summary>Null where it is a call at the right address.</summary>
    public static SoapFaultException? Of(HttpRequest request)
    {
        var isService = SoapPaths.Served(request.Path) is not null;
        if (isService && HttpMethods.IsPost(request.Method))
            return null;
        return isService
            ? new(FaultCode.Client, NoCall(request), StatusCodes.Status405MethodNotAllowed)
            : new(FaultCode.Client, NoService(request), StatusCodes.Status404NotFound);
    }

    private static string NoCall(HttpRequest request)
    {
        var address = Address(request, SoapPaths.Served(request.Path)!);
        return $"{request.Method.Shortened()} is no call. This is a SOAP service: POST a SOAP 1.1 message to {address}, or GET {address}?wsdl for its contract.";
    }

    private static string NoService(HttpRequest request) =>
        $"There is no service at {Address(request, request.Path).Shortened()}. It is at {string.Join(" or ", SoapPaths.Nearest(request.Path).Select(path => Address(request, path)))}.";

    /// <summary>As the caller writes it, with the name of the sandbox.</summary>
    private static string Address(HttpRequest request, PathString path) => request.PathBase.Add(path).ToUriComponent();
}
