using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>Reads a file from disk. A large one is refused without being read.</summary>
internal static class ScenarioFile
{
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ScenarioReading Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        if (file.Length > YamlText.Longest)
            return ScenarioReader.Unreadable(YamlText.TooLong(file.Length));
        // The file may grow meanwhile, or be a device that has no length.
        var bytes = new byte[YamlText.Longest + 1];
        return ScenarioReader.Read(bytes.AsSpan(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }
}
