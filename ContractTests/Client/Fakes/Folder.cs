namespace SeqrSandbox.ContractTests.Client.Fakes;

/// <summary>A directory that is gone after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("seqr-client-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
