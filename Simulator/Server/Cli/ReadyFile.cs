namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// A file that tells programs that calls are answered, and where: an address a line. It exists until the simulator
/// stops.
/// </summary>
internal sealed class ReadyFile(string? path)
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Removes the file that a killed simulator left.</summary>
    /// <exception cref="StartException">The file cannot be removed, or is something else: only a ready file is ever
    /// deleted.</exception>
    public void Clear() => Do(file =>
    {
        if (!File.Exists(file))
            return;
        if (!IsOurs(file))
            throw new StartException(
                $"The option ready-file ({Settings.ReadyFile.Flag}) is '{file}', which is there and holds something "
                    + "else. Name a file that nothing else uses.");
        File.Delete(file);
    });

    /// <summary>Writes the file atomically, so no reader sees half of it.</summary>
    /// <exception cref="StartException">The file cannot be written.</exception>
    public void Write(IEnumerable<string> urls) => Do(file =>
    {
        var unfinished = $"{file}.{Environment.ProcessId}";
        File.WriteAllLines(unfinished, urls);
        File.Move(unfinished, file, overwrite: true);
    });

    /// <summary>The first address in it; null if there is no file.</summary>
    public static Uri? Read(string path)
    {
        try
        {
            return Uri.TryCreate(File.ReadLines(path).FirstOrDefault(), UriKind.Absolute, out var url) ? url : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Removes the file. If that fails, the next start removes it.</summary>
    public void Remove()
    {
        try
        {
            Clear();
        }
        catch (StartException)
        {
            // The simulator is stopping, and nobody is left to tell.
        }
    }

    // A device has no length.
    private static bool IsOurs(string file) =>
        new FileInfo(file).Length is > 0 and <= MostBytes
            && File.ReadLines(file).All(line => Uri.TryCreate(line, UriKind.Absolute, out var url) && url.Scheme is "http" or "https");

    private void Do(Action<string> act)
    {
        if (path is null)
            return;
        try
        {
            act(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"The option ready-file ({Settings.ReadyFile.Flag}) is '{path}', which cannot be written: {error.Message}");
        }
    }
}
