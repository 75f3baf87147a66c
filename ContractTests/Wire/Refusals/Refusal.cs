namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>A result code, a call that gets it, and what has to be so before.</summary>
internal sealed record Refusal(int Code, string Call, Func<GivenOnTheWire, Task<Provocation>> Prepare)
{
    public static Refusal Of(int code, string call, Func<GivenOnTheWire, Task<Provocation>> prepare) => new(code, call, prepare);

    /// <summary>A call that needs nothing to be so before.</summary>
    public static Refusal Of(int code, string call, Provocation provocation) => new(code, call, _ => Task.FromResult(provocation));
}
