namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>Sends what is meant for a path of SEQR's services to where the given endpoint has it.</summary>
internal sealed class GivenPaths(GivenEndpoint endpoint) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = endpoint.At(request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
