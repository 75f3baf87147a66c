using System.ServiceModel.Channels;
using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Simulator.Soap.Contract;
using SoapCore.Extensibility;

namespace SeqrSandbox.Simulator.Soap.SoapCoreEngine;

/// <summary>Replaces SoapCore's message by one with the contract's prefixes.</summary>
internal sealed class ReplyHandover : ISoapMessageProcessor
{
    public async Task<Message> ProcessMessage(Message message, HttpContext httpContext, Func<Message, Task<Message>> next)
    {
        using var replaced = await next(message);
        var call = httpContext.Features.GetRequiredFeature<WireRequest>();
        var reply = call.Reply ?? throw new InvalidOperationException("The operation answered nothing.");
        // SoapCore would take a long answer into memory. It writes nothing without a message.
        return reply.LongText is null ? new ReplyMessage(reply, call.Service.Namespace) : null!;
    }
}
