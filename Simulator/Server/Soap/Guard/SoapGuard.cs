using System.Text;
using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Findings;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Stands between the network and the SOAP engine: serves the WSDL, reads each message once within bounds, answers with
/// a fault what is not a call, and hands each call to the engine under the operation that its body names.
/// </summary>
internal sealed partial class SoapGuard(
    RequestDelegate next,
    ISoapEngine engine,
    SoapServices services,
    WireFault faults,
    RecentMessages recent,
    CallInstruments instruments,
    TimeProvider wall,
    ILogger<SoapGuard> log)
{
    // The server's own message speaks of its settings.
    private const string NotAsAnnounced =
        "The body does not arrive as its headers say. Send as many bytes as Content-Length announces, or whole chunks.";

    private const string Failed = "The simulator failed to answer; its log says why.";

    public Task Invoke(HttpContext context) => services.AreMeant(context.Request.Path) ? Answer(context) : next(context);

    private async Task Answer(HttpContext context)
    {
        // A trailing slash makes no difference, in the contract and in the journal too.
        var served = services.Find(context.Request.Path);
        if (served is not null)
            context.Request.Path = served.Path;
        try
        {
            if (HttpMethods.IsPost(context.Request.Method))
                await AnswerCall(context, served);
            else if (served is not null && IsWsdlRequest(context.Request))
                await AnswerWsdl(context, served.OfContract(context.Request.Query["wsdl"]).Service.Wsdl);
            else
                await AnswerNoCall(context, served);
        }
        catch (SoapFaultException fault)
        {
            await FaultResponse.Write(context, fault.Code, fault.Message, fault.Status);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone.
        }
        catch (Exception error)
        {
            LogFailure(error);
            await FaultResponse.Write(context, FaultCode.Server, Failed, StatusCodes.Status500InternalServerError);
        }
    }

    private async Task AnswerCall(HttpContext context, ServedPath? served)
    {
        using var span = instruments.Begin();
        var recording = Recording(context);
        var answer = await AnswerTo(context, served, recording);
        instruments.Count(recording, served);
        if (span is not null)
            instruments.Describe(span, recording, served);
        if (recording.Call?.Script?.Fault is { } fault)
        {
            recording.HoldBack();
            await faults.Send(context, answer, fault, recording.HandIn);
        }
        else
        {
            await recording.HandIn(answer);
            await answer.Send(context);
        }

        if (recording.Call is null)
            await RequestBody.DiscardRest(context);
    }

    private ExchangeRecording Recording(HttpContext context) =>
        new(context.Features.GetRequiredFeature<Sandbox>(), recent, wall, context.Request);

    private async ValueTask<SoapAnswer> AnswerTo(HttpContext context, ServedPath? served, ExchangeRecording recording)
    {
        var misdirected = WrongAddress.Find(context.Request, served, services);
        try
        {
            recording.Message = await IncomingMessage.Read(context);
            if (misdirected is not null)
                throw misdirected;
            var (operation, call, path) = Envelope.Read(recording.Message, served!);
            if (recording.Message.CameInParts)
                RootPart.MustHoldAll(call);
            recording.Call = new()
            {
                Operation = operation,
                Body = call,
                Path = path,
                Caller = ClientLibrary.Of(context.Request.Headers.UserAgent),
            };
            return await engine.Run(context, recording.Call);
        }
        catch (SoapFaultException fault)
        {
            // The right address matters more than anything else that is wrong.
            var told = misdirected ?? fault;
            recording.Fault = told.Message;
            return FaultResponse.Of(told.Code, told.Message, told.Status);
        }
        catch (BadHttpRequestException)
        {
            recording.Fault = NotAsAnnounced;
            return FaultResponse.Of(FaultCode.Client, NotAsAnnounced, StatusCodes.Status500InternalServerError);
        }
        catch (Exception error) when (error is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            LogFailure(error);
            recording.Fault = Failed;
            return FaultResponse.Of(FaultCode.Server, Failed, StatusCodes.Status500InternalServerError);
        }
    }

    private static bool IsWsdlRequest(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Query.ContainsKey("wsdl");

    private static async Task AnswerWsdl(HttpContext context, WsdlDocument wsdl)
    {
        var request = context.Request;
        if (!Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}", UriKind.Absolute, out var address))
            throw SoapFaultException.Client("The Host header names no host.");
        var document = wsdl.For(address);
        context.Response.ContentType = Soap11.ContentType;
        context.Response.ContentLength = document.Length;
        if (HttpMethods.IsGet(request.Method))
            await context.Response.Body.WriteAsync(document, context.RequestAborted);
    }

    /// <summary>
    /// Answers a request without a message in plain text, and records it, so that a lost call can be found.
    /// </summary>
    private async Task AnswerNoCall(HttpContext context, ServedPath? served)
    {
        var misdirected = WrongAddress.Find(context.Request, served, services)!;
        var recording = Recording(context);
        recording.Fault = misdirected.Message;
        instruments.Count(recording, served);
        var answer = new SoapAnswer(misdirected.Status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(misdirected.Message + "\n"));
        await recording.HandIn(answer);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = answer.ContentType;
        if (answer.Status == StatusCodes.Status405MethodNotAllowed)
            context.Response.Headers.Allow = "GET, HEAD, POST";
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A SOAP call could not be answered.")]
    private partial void LogFailure(Exception error);
}
