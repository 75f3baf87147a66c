using System.Net;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;

namespace Reference.Client.Transport;

/// <summary>
/// Adds <see cref="AnswerCheck"/> below the channel and follows no redirects, so that the password in the body goes only to the configured
/// address.
/// </summary>
internal sealed class HttpTransportBehavior(long largestAnswer) : IEndpointBehavior
{
    public void AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection bindingParameters) =>
        bindingParameters.Add(new Func<HttpClientHandler, HttpMessageHandler>(handler =>
        {
            handler.AllowAutoRedirect = false;
            return new AnswerCheck(largestAnswer) { InnerHandler = handler };
        }));

    public void ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime clientRuntime)
    {
    }

    public void ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher endpointDispatcher)
    {
    }

    public void Validate(ServiceEndpoint endpoint)
    {
    }
}

/// <summary>
/// Rejects answers that are not SOAP before System.ServiceModel reads them. System.ServiceModel keeps the HTTP status
/// only in a few cases, and reports an empty answer as an internal error.
/// </summary>
internal sealed class AnswerCheck(long largestAnswer) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!MayBeSoap(response))
            throw new HttpRequestException($"HTTP status {(int)response.StatusCode}", inner: null, response.StatusCode);
        await response.Content.LoadIntoBufferAsync(largestAnswer, cancellationToken);
        return response.Content.Headers.ContentLength == 0 ? throw new AnswerNotUnderstoodException("the answer is empty") : response;
    }

    // SOAP 1.1, section 6.2: an answer has status 200, a fault has status 500.
    private static bool MayBeSoap(HttpResponseMessage response) => response.StatusCode switch
    {
        HttpStatusCode.OK => true,
        HttpStatusCode.InternalServerError => response.Content.Headers.ContentType?.MediaType == "text/xml",
        _ => false,
    };
}
