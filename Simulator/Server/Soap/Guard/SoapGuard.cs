using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Findings;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Stands between the network and the SOAP engine: serves the WSDL, reads each message once within bounds, answers what is
/// not a call with a fault, and hands the rest over under the name of the operation that the body calls.
/// </summary>
internal sealed partial class SoapGuard(
    RequestDelegate next, SoapEngine engine, WsdlDocument wsdl, WireFault faults, RecentMessages recent, TimeProvider wall, ILogger<SoapGuard> log)
{
    // The server's own words speak of its settings.
    private const string NotAsAnnounced = "The body does not arrive as its headers say. Send as many bytes as Content-Length announces, or whole chunks.";

    private const string Failed = "The simulator failed to answer; its log says why.";

    public Task Invoke(HttpContext context) =>
        SoapPaths.WithoutMode.TryGetValue(context.Request.Path.Value ?? "", out var withoutMode)
            ? Answer(context, withoutMode)
            : next(context);

    private async Task Answer(HttpContext context, AcknowledgmentMode withoutMode)
    {
        try
        {
            if (HttpMethods.IsPost(context.Request.Method))
                await AnswerCall(context, withoutMode);
            else if (IsWsdlQuestion(context.Request))
                await AnswerWsdl(context);
            else
                await AnswerMethodNotAllowed(context);
        }
        catch (SoapFaultException fault)
        {
            await FaultResponse.Write(context, fault.Code, fault.Message, fault.Status);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be answered.
        }
        catch (Exception error)
        {
            LogFailure(error);
            await FaultResponse.Write(context, FaultCode.Server, Failed, StatusCodes.Status500InternalServerError);
        }
    }

    private async Task AnswerCall(HttpContext context, AcknowledgmentMode withoutMode)
    {
        var recording = new ExchangeRecording(context.Features.GetRequiredFeature<Sandbox>(), recent, wall, context.Request);
        var answer = await AnswerTo(context, withoutMode, recording);
        if (recording.Call?.Script?.Fault is { } fault)
        {
            recording.HoldBack();
            await faults.Send(context, answer, fault, recording.HandIn);
        }
        else
        {
            recording.HandIn(answer);
            await answer.Send(context);
        }

        if (recording.Call is null)
            await RequestBody.DiscardRest(context);
    }

    private async Task<SoapAnswer> AnswerTo(HttpContext context, AcknowledgmentMode withoutMode, ExchangeRecording recording)
    {
        try
        {
            recording.Message = await IncomingMessage.Read(context);
            var (operation, call) = Envelope.Read(recording.Message.Text());
            recording.Call = new() { Operation = operation, Body = call, WithoutMode = withoutMode };
            return await engine.Run(context, recording.Call);
        }
        catch (SoapFaultException fault)
        {
            recording.Fault = fault.Message;
            return FaultResponse.Of(fault.Code, fault.Message, fault.Status);
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

    private static bool IsWsdlQuestion(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Query.ContainsKey("wsdl");

    private async Task AnswerWsdl(HttpContext context)
    {
        var request = context.Request;
        if (!Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}{request.Path}", UriKind.Absolute, out var address))
            throw SoapFaultException.Client("The Host header names no host.");
        var document = wsdl.For(address);
        context.Response.ContentType = Ers.ContentType;
        context.Response.ContentLength = document.Length;
        if (HttpMethods.IsGet(request.Method))
            await context.Response.Body.WriteAsync(document, context.RequestAborted);
    }

    private static Task AnswerMethodNotAllowed(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD, POST";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This is a SOAP service: POST a SOAP 1.1 message, or GET ?wsdl for its contract.\n", context.RequestAborted);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A SOAP call could not be answered.")]
    private partial void LogFailure(Exception error);
}
