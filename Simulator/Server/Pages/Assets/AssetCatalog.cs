using System.Collections.Frozen;
using System.Security.Cryptography;

namespace SeqrSandbox.Simulator.Pages.Assets;

/// <summary>
/// Style sheet, scripts and icon. They are embedded in the program, so they are there however it is published.
/// </summary>
internal static class AssetCatalog
{
    private const string Resources = "pages/";

    private static readonly FrozenDictionary<string, Asset> ByName = Load().ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Asset> ByFile = ByName.Values.ToFrozenDictionary(
        asset => asset.File, StringComparer.Ordinal);

    /// <summary>The path of an asset, which changes with its content.</summary>
    public static string PathOf(string name) => "/pages/" + ByName[name].File;

    /// <summary>The asset with this path; null if there is none, or the path is of another version.</summary>
    public static Asset? Find(string file) => ByFile.GetValueOrDefault(file);

    private static IEnumerable<Asset> Load()
    {
        var names = typeof(AssetCatalog).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        // All style sheets are served as one file, with common.css first.
        yield return New("site.css", [.. names.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).SelectMany(Read)]);
        foreach (var name in names.Where(name => !name.EndsWith(".css", StringComparison.Ordinal)))
            yield return New(name[Resources.Length..], Read(name));
    }

    private static Asset New(string name, byte[] content) =>
        new(name, Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 6)), content);

    private static byte[] Read(string resource)
    {
        using var stream = typeof(AssetCatalog).Assembly.GetManifestResourceStream(resource)!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
