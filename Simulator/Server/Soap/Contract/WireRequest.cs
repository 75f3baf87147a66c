using System.ServiceModel;
using SeqrSandbox.Core.Contract;
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

    /// <summary>Where it was sent to.</summary>
    public required ServedPath Path { get; init; }

    public SoapService Service => Path.Service;

    /// <summary>What an invoice without acknowledgmentMode gets on the path of this call.</summary>
    public AcknowledgmentMode WithoutMode => Path.WithoutMode;

    /// <summary>The caller no longer waits. Only work without any effect but its answer may be left undone for that.</summary>
    public CancellationToken HungUp { get; set; }

    /// <summary>What a scenario makes of this call; set once the caller is known, and null where none acts.</summary>
    public Script? Script { get; set; }

    /// <summary>Set when the operation has answered.</summary>
    public WireReply? Reply { get; set; }
}
