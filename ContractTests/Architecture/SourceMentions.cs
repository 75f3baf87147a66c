using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// Which folder of a project names which in its source. A constant is compiled into whoever uses it and leaves no reference
/// behind: but to use one, a file names its namespace, in a using or in front of it.
/// </summary>
internal static partial class SourceMentions
{
    /// <param name="directory">The project's.</param>
    /// <param name="root">The namespace of the project.</param>
    /// <param name="folder">Whose source is read.</param>
    /// <param name="folders">All of the project.</param>
    public static IEnumerable<Mention> Of(string directory, string root, string folder, IReadOnlySet<string> folders) =>
        from file in Directory.EnumerateFiles(Path.Combine(directory, folder), "*", SearchOption.AllDirectories)
        where IsSource(file)
        from mention in In(File.ReadAllText(file), root, folder, folders)
        select mention;

    public static bool IsSource(string file) => Path.GetExtension(file) is ".cs" or ".razor";

    /// <summary>What a text in this folder names: a namespace of the project in full, or a type by its folder.</summary>
    public static IEnumerable<Mention> In(string text, string root, string folder, IReadOnlySet<string> folders)
    {
        var code = Comment().Replace(text, "");
        var named = InFull().Matches(code).Where(match => match.Groups["root"].Value == root).Select(match => match.Groups["folder"].Value)
            .Concat(ByFolder().Matches(code).Select(match => match.Groups["folder"].Value));
        return named.Where(folders.Contains).Distinct().Select(other => new Mention($"{root}.{folder}", $"{root}.{other}", null));
    }

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?<root>SeqrSandbox\.(?:Core|Simulator))\.(?<folder>\w+)")]
    private static partial Regex InFull();

    // As in Soap.Soap11.ContentType: seen from inside the project, the folder is enough.
    [GeneratedRegex(@"(?<![\w.@/""])(?<folder>[A-Z]\w+)\.(?:[A-Z]\w+\.)*[A-Z]\w+\.[A-Z]\w*")]
    private static partial Regex ByFolder();
}
