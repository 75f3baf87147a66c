namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// One combination of the contract: the operation answers with the code while the invoice that the call names is in the
/// state.
/// </summary>
internal readonly record struct Cell(string Operation, int Code, string State)
{
    public override string ToString() => $"{Operation} answers {Code}, in state {State}";
}
