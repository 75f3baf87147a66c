namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// A line of the list that the compiler's analyzer holds the core to: a namespace, a type, or a member (of which all
/// overloads count).
/// </summary>
internal sealed record BannedSymbol(string Line, string Scope, string? Member)
{
    public static BannedSymbol[] OfCore() =>
        [
            .. File.ReadLines(Path.Combine(Repository.Root, "Simulator", "Core", "BannedSymbols.txt"))
                .Where(line => line.Length > 0).Select(Parse)
        ];

    public bool Bans(Mention mention) =>
        mention.IsOf(Scope) && (Member is null || mention.Member == Member || mention.Member == $"get_{Member}");

    public override string ToString() => Line;

    private static BannedSymbol Parse(string line)
    {
        var name = line.Split(';')[0][2..].Split('(')[0];
        var lastDot = name.LastIndexOf('.');
        return line[0] is 'N' or 'T' ? new(line, name, null) : new(line, name[..lastDot], name[(lastDot + 1)..]);
    }
}
