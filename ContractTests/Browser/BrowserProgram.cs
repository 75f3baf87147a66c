namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Finds the browser and its driver, which are installed and never fetched.</summary>
internal static class BrowserProgram
{
    /// <param name="variable">Names the program's file, if it is not on the PATH.</param>
    /// <param name="names">What it may be called there.</param>
    public static string Find(string variable, params string[] names) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } named ? named : OnPath(names) ?? throw new FileNotFoundException(
            $"The tests of the pages need {names[0]}, which is not on the PATH. On Debian: apt-get install chromium "
                + $"chromium-driver. Elsewhere, name its file in {variable}.");

    private static string? OnPath(string[] names) => (
        from name in names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
