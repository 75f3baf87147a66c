namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The fault codes of SOAP 1.1.</summary>
internal enum FaultCode
{
    Client,
    Server,
    MustUnderstand,
    VersionMismatch,
}
