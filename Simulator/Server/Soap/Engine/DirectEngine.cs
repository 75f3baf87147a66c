using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.Simulator.Soap.Engine;

/// <summary>
/// Calls the operation and writes its reply as UTF-8, with nothing in between. A call that was understood is carried
/// out, whether or not the merchant waits for the answer.
/// </summary>
internal sealed class DirectEngine(ILoggerFactory logs) : ISoapEngine
{
    public async ValueTask<SoapAnswer> Run(HttpContext context, WireRequest call)
    {
        call.HungUp = context.RequestAborted;
        var service = call.Service;
        var reply = await service.Calls.Run(context.Features.GetRequiredFeature<Sandbox>(), logs, call);
        call.Reply = reply;
        return reply.LongText is null
            ? new(StatusCodes.Status200OK, Soap11.ContentType, EnvelopeWriter.Write(reply, service.Namespace))
            : await SoapAnswer.Begin(new LongReply(reply, service.Namespace));
    }
}
