using System.Text;

namespace SeqrSandbox.Simulator.Pages.Docs.Guides;

/// <summary>The files of the documentation, which are embedded in the program.</summary>
internal static class GuideResource
{
    private const string Folder = "docs/";

    /// <summary>The names of the documents, such as <c>findings.md</c>.</summary>
    public static IEnumerable<string> Documents => typeof(GuideResource).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".md", StringComparison.Ordinal))
        .Select(name => name[Folder.Length..])
        .Order(StringComparer.Ordinal);

    /// <summary>The text of a file below docs; null if there is none of this name.</summary>
    public static string? Read(string file)
    {
        using var stream = typeof(GuideResource).Assembly.GetManifestResourceStream(Folder + file);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    public static bool Has(string file) => typeof(GuideResource).Assembly.GetManifestResourceInfo(Folder + file) is not null;
}
