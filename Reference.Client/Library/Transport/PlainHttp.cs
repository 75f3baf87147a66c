using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;

namespace Reference.Client.Transport;

/// <summary>Puts <see cref="AnswerCheck"/> below the channel, and follows no redirects: the password in the body goes only where the options say.</summary>
internal sealed class PlainHttp(long largestAnswer) : IEndpointBehavior
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
