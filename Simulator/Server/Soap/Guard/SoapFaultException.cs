namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>What came is not a call. The message goes out as the faultstring: one line on what to mend.</summary>
internal sealed class SoapFaultException(FaultCode code, string reason, int status = StatusCodes.Status500InternalServerError)
    : Exception(reason)
{
    public FaultCode Code { get; } = code;

    public int Status { get; } = status;

    public static SoapFaultException Client(string reason) => new(FaultCode.Client, reason);
}
