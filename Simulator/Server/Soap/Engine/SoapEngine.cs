using System.Collections.Frozen;
using System.Text;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;
using SoapCore;

namespace SeqrSandbox.Simulator.Soap.Engine;

/// <summary>
/// SoapCore as this service uses it: it finds and calls the operation and writes the envelope, unless it is a long one. The message itself was read
/// by the guard; the engine is given one that names the operation alone, so that nothing hostile ever reaches it and no
/// body is parsed twice. See docs/decisions/soapcore-behind-a-guard.md.
/// </summary>
internal sealed class SoapEngine
{
    private const string Path = "/";

    private static readonly FrozenDictionary<Operation, byte[]> Messages =
        InvoiceService.Contract.Operations.ToFrozenDictionary(operation => operation, Message);

    private readonly RequestDelegate run;

    public SoapEngine(IServiceProvider services)
    {
        var pipeline = new ApplicationBuilder(services);
        pipeline.UseSoapEndpoint<IErsService, CustomMessage>(options =>
        {
            options.Path = Path;
            options.SoapSerializer = SoapSerializer.XmlSerializer;
            options.IndentXml = false;
            options.OmitXmlDeclaration = true;
            // What a merchant sent comes back as it was; escaping is the writer's business.
            options.CheckXmlCharacters = false;
            options.HttpGetEnabled = options.HttpsGetEnabled = options.HttpPostEnabled = options.HttpsPostEnabled = false;
            options.UseCustomSerializer<RequestHandover>();
        });
        run = pipeline.Build();
    }

    /// <summary>Carries a call out.</summary>
    /// <returns>The answer, which has not been sent.</returns>
    public async Task<SoapAnswer> Run(HttpContext context, WireRequest call)
    {
        var message = Messages[call.Operation];
        var (request, response) = (context.Request, context.Response);
        var (body, aborted) = (response.Body, context.RequestAborted);
        using var answer = new MemoryStream();
        context.Features.Set(call);
        request.Path = Path;
        request.QueryString = QueryString.Empty;
        request.ContentType = Ers.ContentType;
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
            ? await SoapAnswer.Of(new LongReply(reply))
            : new(response.StatusCode, Ers.ContentType, answer.ToArray());
    }

    private static byte[] Message(Operation operation) => Encoding.UTF8.GetBytes(
        $"""<e:Envelope xmlns:e="{Ers.EnvelopeNamespace}"><e:Body><o:{operation.Name} xmlns:o="{Ers.Namespace}"/></e:Body></e:Envelope>""");
}
