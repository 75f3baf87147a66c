namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>Reads a file with ids of checks, one a line. A <c>#</c> begins a comment.</summary>
internal static class ExpectedChecks
{
    /// <exception cref="StartException">The file cannot be read.</exception>
    public static string[] Read(string? path)
    {
        if (path is null)
            return [];
        try
        {
            return [.. File.ReadLines(path).Select(line => line.Split('#')[0].Trim()).Where(id => id.Length > 0)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartException($"The option expected (--expected) is '{path}', which cannot be read: {error.Message}");
        }
    }
}
