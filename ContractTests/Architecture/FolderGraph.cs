namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// Which folder of a project knows which, as the compiled assembly and the source say. A folder counts with all below
/// it.
/// </summary>
/// <param name="Folders">The folders of the project.</param>
/// <param name="Knows">What each of them mentions: the folder, and the mentions that prove it.</param>
internal sealed record FolderGraph(IReadOnlySet<string> Folders, ILookup<string, Knowledge> Knows)
{
    public static FolderGraph Of(string project, string root, string assembly)
    {
        var directory = Path.Combine(Repository.Root, "Simulator", project);
        var folders = Directory.EnumerateDirectories(directory).Select(path => Path.GetFileName(path)!).Where(HasSource)
            .ToHashSet(StringComparer.Ordinal);
        using var compiled = new CompiledAssembly(assembly);
        var mentions = compiled.Mentions().Concat(folders.SelectMany(folder => SourceMentions.Of(directory, root, folder, folders)));
        return new(folders, Read(mentions, root, folders));

        bool HasSource(string folder) =>
            Directory.EnumerateFiles(Path.Combine(directory, folder), "*", SearchOption.AllDirectories).Any(SourceMentions.IsSource)
            && folder is not ("bin" or "obj");
    }

    public static ILookup<string, Knowledge> Read(IEnumerable<Mention> mentions, string root, IReadOnlySet<string> folders) => (
        from mention in mentions
        let one = FolderOf(mention.From, root)
        let other = FolderOf(mention.To, root)
        where one is not null && other is not null && one != other && folders.Contains(one) && folders.Contains(other)
        group mention by (one, other) into pair
        select (
            pair.Key.one,
            Knowledge: new Knowledge(pair.Key.other, [.. pair.Select(mention => mention.ToString()).Order(StringComparer.Ordinal)])))
        .ToLookup(known => known.one, known => known.Knowledge);

    /// <summary>The first part of a name below the project's; null of what is outside the project.</summary>
    private static string? FolderOf(string type, string root) =>
        type.StartsWith(root + ".", StringComparison.Ordinal) && type[(root.Length + 1)..].Split('.') is [var folder, ..] ? folder : null;
}

/// <summary>A folder's dependency on another.</summary>
/// <param name="Folder">The other.</param>
/// <param name="Mentions">The mentions that prove it.</param>
internal sealed record Knowledge(string Folder, IReadOnlyList<string> Mentions);
