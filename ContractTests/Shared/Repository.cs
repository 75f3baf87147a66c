namespace SeqrSandbox.ContractTests.Shared;

/// <summary>The directory of the sources, or a part of it beside the program, for tests that read them.</summary>
internal static class Repository
{
    /// <summary>What the compiler writes for the root of the repository when a build has to be the same everywhere.</summary>
    private const string MappedRoot = "/_/";

    public static string Root { get; } = FindRoot();

    /// <summary>The file that the compiler's CallerFilePath names.</summary>
    public static string Find(string callerFilePath) =>
        callerFilePath.StartsWith(MappedRoot, StringComparison.Ordinal)
            ? Path.Combine(Root, callerFilePath[MappedRoot.Length..])
            : callerFilePath;

    private static string FindRoot()
    {
        // As a program it brings along the files that its tests read.
        if (Path.Combine(AppContext.BaseDirectory, "files") is var files && File.Exists(Path.Combine(files, "SeqrSandbox.sln")))
            return files;
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "SeqrSandbox.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException($"There is no SeqrSandbox.sln above {AppContext.BaseDirectory}.");
    }
}
