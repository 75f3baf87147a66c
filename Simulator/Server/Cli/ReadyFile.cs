namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// A file that tells programs that calls are answered, and where: an address a line. It is there from then on until the
/// stop.
/// </summary>
internal sealed class ReadyFile(string? path)
{
    private const int MostBytes = 64 * 1024;

    /// <summary>Removes one that a killed simulator left.</summary>
    /// <exception cref="StartException">It cannot be removed, or is something else: nothing but a ready file is ever deleted.</exception>
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

    /// <summary>Writes it as a whole: nobody sees half of it.</summary>
    /// <exception cref="StartException">It cannot be written.</exception>
    public void Write(IEnumerable<string> urls) => Do(file =>
    {
        var unfinished = $"{file}.{Environment.ProcessId}";
        File.WriteAllLines(unfinished, urls);
        File.Move(unfinished, file, overwrite: true);
    });

    /// <summary>The first address in it; null where it is not there.</summary>
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

    /// <summary>Removes it; where that fails, the next start does.</summary>
    public void Remove()
    {
        try
        {
            Clear();
        }
        catch (StartException)
        {
            // The simulator stops, and nobody is left to be told.
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
