namespace SeqrSandbox.ContractTests.Shared;

/// <summary>A directory of a test's own, gone after it.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private const int MostTries = 100;

    public string Path { get; } = Directory.CreateTempSubdirectory("seqr-sandbox-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (IOException) when (tries < MostTries)
            {
                // What the test has left running, such as a round of polls, wrote a last file meanwhile.
            }
        }
    }
}
