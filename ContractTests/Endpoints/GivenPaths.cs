namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>Sends requests for a path of SEQR's services to the given endpoint's path.</summary>
internal sealed class GivenPaths(GivenEndpoint endpoint) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = endpoint.At(request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
