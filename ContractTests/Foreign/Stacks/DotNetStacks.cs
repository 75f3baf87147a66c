using System.Net;
using System.Net.Http.Headers;
using System.ServiceModel;
using System.ServiceModel.Channels;
using System.ServiceModel.Description;
using System.ServiceModel.Dispatcher;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>The stacks of .NET, which run in the tests themselves. Their lines are those of the other programs.</summary>
internal static class DotNetStacks
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);

    /// <summary>One message to each URL by HttpClient.</summary>
    public static async Task<IReadOnlyList<string>> HttpClient(string message, IEnumerable<string> urls, bool isCareful)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = !isCareful };
        if (isCareful)
            handler.AutomaticDecompression = DecompressionMethods.All;
        using var client = new HttpClient(handler) { Timeout = Deadline };
        List<string> lines = [];
        foreach (var url in urls)
            lines.Add(await Outcome(async () =>
            {
                using var content = new ByteArrayContent(await File.ReadAllBytesAsync(message));
                content.Headers.ContentType = MediaTypeHeaderValue.Parse("text/xml; charset=utf-8");
                using var answer = await client.PostAsync(url, content);
                return $"http\t{(int)answer.StatusCode}\t{Convert.ToBase64String(await answer.Content.ReadAsByteArrayAsync())}";
            }));
        return lines;
    }

    /// <summary>One sendInvoice to each URL by WCF.</summary>
    public static async Task<IReadOnlyList<string>> Wcf(IEnumerable<string> urls, bool isCareful)
    {
        List<string> lines = [];
        var factory = new ChannelFactory<IWcfService>(new BasicHttpBinding { SendTimeout = Deadline });
        if (isCareful)
            factory.Endpoint.EndpointBehaviors.Add(new NoRedirects());
        foreach (var url in urls)
            lines.Add(await Outcome(async () =>
            {
                var sent = await factory.CreateChannel(new EndpointAddress(url)).SendInvoiceAsync(new());
                return sent?.Answer is { } answer ? $"answer\t{answer.ResultCode}\t{answer.InvoiceReference}" : "nothing\tnull";
            }));
        factory.Abort();
        return lines;
    }

    private static async Task<string> Outcome(Func<Task<string>> call)
    {
        try
        {
            return await call();
        }
        catch (Exception error) when (error is CommunicationException or HttpRequestException or IOException or TimeoutException)
        {
            return $"error\t{error.GetType().Name}\t{error.Message.ReplaceLineEndings(" ")}";
        }
    }
}

/// <summary>Makes WCF follow no redirect.</summary>
internal sealed class NoRedirects : IEndpointBehavior
{
    public void AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection bindingParameters) =>
        bindingParameters.Add(new Func<HttpClientHandler, HttpMessageHandler>(handler =>
        {
            handler.AllowAutoRedirect = false;
            return handler;
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
