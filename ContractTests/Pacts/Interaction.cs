using Reference.Client;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>One exchange of a pact.</summary>
/// <param name="Operation">What is called.</param>
/// <param name="State">What must be so at SEQR.</param>
/// <param name="Code">The resultCode of the answer.</param>
internal sealed record Interaction(string Operation, string State, ResultCode Code)
{
    private const string OverRefunded = "Sum of refunds can not be more than original transaction";

    /// <summary>How the reference client makes the call; yields the code it reads.</summary>
    public required Func<ReferenceBackend, Task<ResultCode>> Call { get; init; }

    /// <summary>Who calls; empty for an operation without a context.</summary>
    public string Context { get; init; } = Contexts.WebShop;

    /// <summary>The members of the request after the context.</summary>
    public string Members { get; init; } = "";

    /// <summary>The members of the result after its code and description: what the client needs, not all that SEQR tells.</summary>
    public string Result { get; init; } = "";

    public string Description => $"{Operation} answered {(int)Code} {Name}";

    public SoapBody Request => SoapBody.Request(Operation, Context + Members);

    public SoapBody Response => SoapBody.Response(
        Operation, $"<resultCode>{(int)Code}</resultCode><resultDescription>{Name}</resultDescription>{Result}");

    private string Name => Code switch
    {
        ResultCode.Success => "SUCCESS",
        ResultCode.SumOfRefundsCanNotBeMoreThanOriginalTransaction => OverRefunded,
        _ => new Refusal(Code).Name,
    };

    /// <summary>A call of the reference client, by the code it reads.</summary>
    public static Func<ReferenceBackend, Task<ResultCode>> Calling<T>(Func<ReferenceBackend, Task<SeqrResult<T>>> call)
        where T : class => async backend => (await call(backend)).Refusal?.Code ?? ResultCode.Success;
}
