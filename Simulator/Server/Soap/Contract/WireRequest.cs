using System.ServiceModel;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Contract;

/// <summary>The argument of every operation: a call as the guard read it. It passes through the engine untouched.</summary>
[MessageContract]
internal sealed class WireRequest
{
    public required Operation Operation { get; init; }

    /// <summary>The element in the message's body.</summary>
    public required WireElement Body { get; init; }

    /// <summary>The path it was sent to.</summary>
    public required ServedPath Path { get; init; }

    /// <summary>What it was sent with; null if its User-Agent does not tell.</summary>
    public ClientLibrary? Caller { get; init; }

    public SoapService Service => Path.Service;

    /// <summary>The mode of an invoice without acknowledgmentMode on the path of this call.</summary>
    public AcknowledgmentMode WithoutMode => Path.WithoutMode;

    /// <summary>
    /// Cancelled when the caller no longer waits. Only work with no effect but its answer may stop for that.
    /// </summary>
    public CancellationToken HungUp { get; set; }

    /// <summary>What a scenario makes of this call; set once the caller is known, and null if none acts.</summary>
    public Script? Script { get; set; }

    /// <summary>The reply, once the operation has answered.</summary>
    public WireReply? Reply { get; set; }
}
