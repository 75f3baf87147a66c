namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>A member of a type: text of some kind, or members of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRepeated">Whether it may come several times.</param>
/// <param name="Kind">What its text is.</param>
internal sealed record ContractMember(string Name, bool IsRepeated, ScalarKind Kind)
{
    /// <summary>The type of a member that has members.</summary>
    public ContractType? Type { get; init; }

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}
