using System.IO.Compression;

namespace SeqrSandbox.Simulator.Pages.Assets;

/// <summary>A file that pages load.</summary>
internal sealed record Asset(string Name, string Hash, byte[] Content)
{
    private readonly Lazy<byte[]> zipped = new(() => Zip(Content));

    /// <summary>The content with the content coding gzip.</summary>
    public byte[] Zipped => zipped.Value;

    /// <summary>The name with the hash in it.</summary>
    public string File => $"{Path.GetFileNameWithoutExtension(Name)}.{Hash}{Path.GetExtension(Name)}";

    public string ContentType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type is known for {other}."),
    };

    private static byte[] Zip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return zipped.ToArray();
    }
}
