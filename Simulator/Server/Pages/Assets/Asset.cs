namespace SeqrSandbox.Simulator.Pages.Assets;

/// <summary>A file that pages load.</summary>
internal sealed record Asset(string Name, string Hash, byte[] Content)
{
    /// <summary>The name with the hash in it.</summary>
    public string File => $"{Path.GetFileNameWithoutExtension(Name)}.{Hash}{Path.GetExtension(Name)}";

    public string ContentType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"No content type is known for {other}."),
    };
}
