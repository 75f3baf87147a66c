namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>A type of the contract that has members.</summary>
internal sealed class ContractType(string name)
{
    public string Name { get; } = name;

    public IReadOnlyList<ContractMember> Members { get; set; } = [];

    /// <summary>The index of the member of this name; negative if there is none.</summary>
    public int IndexOf(string member)
    {
        for (var i = 0; i < Members.Count; i++)
        {
            if (Members[i].Name == member)
                return i;
        }

        return -1;
    }
}

/// <summary>A member of a type: text of some kind, or members of its own.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRepeated">Whether it may come several times.</param>
/// <param name="Kind">The kind of its text.</param>
internal sealed record ContractMember(string Name, bool IsRepeated, ScalarKind Kind)
{
    /// <summary>The type of a member that has members.</summary>
    public ContractType? Type { get; init; }

    /// <summary>The values of an enum.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];
}

/// <summary>The kind of a member's text.</summary>
internal enum ScalarKind
{
    /// <summary>It has members instead of a text.</summary>
    None,
    Text,
    Number,
    Int,
    Long,
    Instant,
    Base64,
    Choice,
}
