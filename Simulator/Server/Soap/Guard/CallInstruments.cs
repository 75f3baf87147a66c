using System.Diagnostics;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>Counts calls by service, operation and result, and makes their spans where these are exported.</summary>
internal sealed class CallInstruments
{
    private readonly Dictionary<Operation, CallMeter> known = [];
    private readonly Dictionary<SoapService, CallMeter> unknown = [];
    private readonly CallMeter nowhere;
    private readonly Spans spans;

    public CallInstruments(SoapServices services, Instruments instruments)
    {
        spans = instruments.Spans;
        foreach (var service in services.All)
        {
            unknown.Add(service, instruments.OfCalls(service.Name, CallMeter.Other));
            foreach (var operation in service.Operations)
                known.Add(operation, instruments.OfCalls(service.Name, operation.Name));
        }

        nowhere = instruments.OfCalls(CallMeter.Other, CallMeter.Other);
    }

    /// <summary>Begins the span of a call; null if none is exported.</summary>
    public Activity? Begin() => spans.Call();

    /// <summary>Counts a call whose answer is known.</summary>
    /// <param name="recording">The call.</param>
    /// <param name="served">The path it came to; null without a service.</param>
    public void Count(ExchangeRecording recording, ServedPath? served)
    {
        var meter = MeterOf(recording.Call?.Operation, served);
        if (recording.Call is not { Reply: { } reply } call || recording.Fault is not null)
            meter.Faulted(recording.Elapsed);
        else if (call.Script?.Fault is { Kind: not FaultKind.Delay })
            meter.Spoiled(recording.Elapsed);
        else
            meter.Answered(reply.Code, recording.Elapsed);
    }

    /// <summary>Names a span as the call is counted, and says on it what came of the call.</summary>
    public void Describe(Activity span, ExchangeRecording recording, ServedPath? served)
    {
        var meter = MeterOf(recording.Call?.Operation, served);
        span.DisplayName = $"{meter.Service}/{meter.Operation}";
        span.SetTag("rpc.system", "soap");
        span.SetTag("rpc.service", meter.Service);
        span.SetTag("rpc.method", meter.Operation);
        span.SetTag("seqr.sandbox", recording.Sandbox);
        if (recording.Call?.Reply is not { } reply || recording.Fault is not null)
        {
            span.SetStatus(ActivityStatusCode.Error, recording.Fault);
            return;
        }

        span.SetTag("seqr.result_code", (int)reply.Code);
        span.SetTag("seqr.invoice", reply.Subject?.Reference.Value);
        if (reply.Code is ResultCode.SystemError or ResultCode.SystemBusy or ResultCode.ServiceUnavailable)
            span.SetStatus(ActivityStatusCode.Error, reply.Code.Name());
    }

    private CallMeter MeterOf(Operation? operation, ServedPath? served) =>
        operation is not null ? known[operation] : served is not null ? unknown[served.Service] : nowhere;
}
