namespace SeqrSandbox.ContractTests.Wire;

/// <summary>A cash register that a test registered for itself.</summary>
internal sealed record Till(string Id)
{
    public string Context => Message.ContextOf(Id);
}
