namespace SeqrSandbox.Simulator.Pages.Docs.Guides;

/// <summary>Where a link of a document leads on the pages. Documents link to each other as files of the repository.</summary>
internal static class GuideLink
{
    /// <summary>Stands for the prefix of the sandbox's pages, which only a request knows.</summary>
    public const string Root = "docs-root:";

    private const string Folder = "docs/";

    // These two are not in docs.
    private static readonly string[] AtTheTop = ["README.md", "CHANGELOG.md"];

    /// <param name="file">The document with the link, such as <c>findings.md</c>.</param>
    /// <param name="address">The address as written.</param>
    /// <returns>Null if the address is of something that only the repository has.</returns>
    public static string? Of(string file, string address)
    {
        if (address.StartsWith('#') || address.StartsWith("https://", StringComparison.Ordinal)
            || address.StartsWith("http://", StringComparison.Ordinal))
            return address;
        var (path, anchor) = address.IndexOf('#', StringComparison.Ordinal) is >= 0 and var at
            ? (address[..at], address[at..])
            : (address, "");
        var folder = AtTheTop.Contains(file) ? "" : Folder;
        // The root stands for the repository: what would leave it stays at its top.
        var target = new Uri(new Uri("file:///"), folder + path).AbsolutePath[1..];
        return Page(target) is { } page ? $"{Root}/docs/{page}{anchor}" : null;
    }

    /// <summary>The name of a document's page: <c>findings</c> of <c>findings.md</c>.</summary>
    public static string NameOf(string file) => Path.GetFileNameWithoutExtension(file).ToLowerInvariant();

    private static string? Page(string target)
    {
        if (AtTheTop.Contains(target))
            return NameOf(target);
        if (!target.StartsWith(Folder, StringComparison.Ordinal) || !GuideResource.Has(target[Folder.Length..]))
            return null;
        var file = target[Folder.Length..];
        return file.EndsWith(".md", StringComparison.Ordinal) ? NameOf(file) : file;
    }
}
