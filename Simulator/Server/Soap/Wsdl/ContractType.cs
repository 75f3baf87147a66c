namespace SeqrSandbox.Simulator.Soap.Wsdl;

/// <summary>A type of the contract that has members.</summary>
internal sealed class ContractType(string name)
{
    public string Name { get; } = name;

    public IReadOnlyList<ContractMember> Members { get; set; } = [];

    /// <summary>Which member has this name; negative when none has.</summary>
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
