using System.Collections.Frozen;
using System.Text;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Streaming;
using SoapCore;

namespace SeqrSandbox.Simulator.Soap.SoapCoreEngine;

/// <summary>
/// SoapCore as a second engine, which checks the first: it finds and calls the operation and writes the envelope,
/// unless it is a long one. The guard reads the message itself. SoapCore gets one that only names the operation, so
/// that nothing hostile reaches it and no body is parsed twice. See docs/decisions/two-engines-behind-a-guard.md.
/// </summary>
internal sealed class SoapCoreAdapter : ISoapEngine
{
    private const string Path = "/";

    private readonly FrozenDictionary<Operation, Dispatch> dispatches;

    public SoapCoreAdapter(IServiceProvider provider, SoapServices services) =>
        dispatches = services.All.SelectMany(service => Dispatches(service, Pipeline(service, provider))).ToFrozenDictionary();

    private static IEnumerable<KeyValuePair<Operation, Dispatch>> Dispatches(SoapService service, RequestDelegate run) =>
        service.Operations.Select(operation => KeyValuePair.Create(operation, new Dispatch(Message(service, operation), run)));

    private static RequestDelegate Pipeline(SoapService service, IServiceProvider provider)
    {
        var pipeline = new ApplicationBuilder(provider);
        pipeline.UseSoapEndpoint<CustomMessage>(service.Contract, options =>
        {
            options.Path = Path;
            options.SoapSerializer = SoapSerializer.XmlSerializer;
            options.IndentXml = false;
            options.OmitXmlDeclaration = true;
            // What a merchant sent comes back unchanged; the writer escapes it.
            options.CheckXmlCharacters = false;
            options.HttpGetEnabled = options.HttpsGetEnabled = options.HttpPostEnabled = options.HttpsPostEnabled = false;
            options.UseCustomSerializer<RequestHandover>();
        });
        return pipeline.Build();
    }

    /// <returns>The answer, which has not been sent.</returns>
    public async ValueTask<SoapAnswer> Run(HttpContext context, WireRequest call)
    {
        var (message, run) = dispatches[call.Operation];
        var (request, response) = (context.Request, context.Response);
        var (body, aborted) = (response.Body, context.RequestAborted);
        using var answer = new MemoryStream();
        context.Features.Set(call);
        RequestSandbox.HandOver(context);
        request.Path = Path;
        request.QueryString = QueryString.Empty;
        request.ContentType = Soap11.ContentType;
        request.Headers.ContentEncoding = default;
        request.ContentLength = message.Length;
        request.Headers["SOAPAction"] = call.Operation.Name;
        request.Body = new MemoryStream(message, writable: false);
        response.Body = answer;
        // A call that was understood is carried out, whether or not the merchant waits for the answer.
        call.HungUp = context.RequestAborted;
        context.RequestAborted = CancellationToken.None;
        try
        {
            await run(context);
        }
        finally
        {
            response.Body = body;
            context.RequestAborted = aborted;
        }

        return call.Reply is { LongText: not null } reply
            ? await SoapAnswer.Begin(new LongReply(reply, call.Service.Namespace))
            : new(response.StatusCode, Soap11.ContentType, answer.ToArray());
    }

    private static byte[] Message(SoapService service, Operation operation) => Encoding.UTF8.GetBytes(
        $"""<e:Envelope xmlns:e="{Soap11.EnvelopeNamespace}"><e:Body>"""
            + $"""<o:{operation.Name} xmlns:o="{service.Namespace}"/></e:Body></e:Envelope>""");

    /// <summary>How SoapCore is made to call an operation.</summary>
    /// <param name="Message">A message that only names the operation.</param>
    /// <param name="Run">The pipeline of its service.</param>
    private sealed record Dispatch(byte[] Message, RequestDelegate Run);
}
