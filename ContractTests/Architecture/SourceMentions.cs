using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// Which folder of the server names which in its source. A constant is compiled into whoever uses it and leaves no reference
/// behind: but to use one, a file names its namespace, in a using or in front of it.
/// </summary>
internal static partial class SourceMentions
{
    private const string Server = "SeqrSandbox.Simulator";

    public static IEnumerable<Mention> Of(string folder)
    {
        var root = Path.Combine(Repository.Root, "Simulator", "Server");
        var folders = Directory.EnumerateDirectories(root).Select(path => Path.GetFileName(path)!).ToHashSet(StringComparer.Ordinal);
        return
            from file in Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories)
            where Path.GetExtension(file) is ".cs" or ".razor"
            from mention in In(File.ReadAllText(file), $"{Server}.{folder}", folders)
            select mention;
    }

    /// <summary>What a text in this namespace names: a namespace of the server in full, or a type by its folder.</summary>
    public static IEnumerable<Mention> In(string text, string from, IReadOnlySet<string> folders)
    {
        var code = Comment().Replace(text, "");
        var named = InFull().Matches(code).Select(match => match.Groups["folder"].Value).Concat(ByFolder().Matches(code).Select(match => match.Groups["folder"].Value));
        return named.Where(folders.Contains).Distinct().Select(folder => new Mention(from, $"{Server}.{folder}", null));
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bSeqrSandbox\.Simulator\.(?<folder>\w+)")]
    private static partial Regex InFull();

    // As in Soap.SoapPaths.Current: seen from inside the server, the folder is enough.
    [GeneratedRegex(@"(?<![\w.@/""])(?<folder>[A-Z]\w+)\.(?:[A-Z]\w+\.)*[A-Z]\w+\.[A-Z]\w*")]
    private static partial Regex ByFolder();
}
