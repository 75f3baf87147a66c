using System.ServiceModel;

namespace SeqrSandbox.Baseline;

/// <summary>One operation that takes nothing, does nothing and returns nothing: what SoapCore itself costs.</summary>
[ServiceContract(Namespace = "urn:baseline")]
public interface IEmptyService
{
    [OperationContract]
    void Nop();
}
