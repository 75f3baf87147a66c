using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios;

/// <summary>The scenario files of a directory at one moment.</summary>
internal sealed class DirectoryFiles
{
    private const int MostFiles = 1000;

    private readonly IReadOnlyDictionary<string, SeenFile> seen;

    private DirectoryFiles(IReadOnlyDictionary<string, SeenFile> seen)
    {
        this.seen = seen;
        var inOrder = seen.Values.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var right = inOrder.Where(file => file.Entry is not null).DistinctBy(file => file.Entry!.Scenario.Name).ToList();
        Entries = [.. right.Select(file => file.Entry!)];
        Wrong =
        [
            .. inOrder.Except(right).Select(
                file => new WrongScenario(file.Name, file.Entry is null ? file.Errors : [DuplicateName(file.Entry)])),
        ];
    }

    public static DirectoryFiles None { get; } = new(new Dictionary<string, SeenFile>());

    /// <summary>The valid ones, each with a name of its own.</summary>
    public IReadOnlyList<ScenarioEntry> Entries { get; }

    public IReadOnlyList<WrongScenario> Wrong { get; }

    /// <summary>The present files: this instance, if nothing has changed.</summary>
    public DirectoryFiles Next(string path)
    {
        var now = List(path).ToDictionary(file => file.Name, ReadIfChanged, StringComparer.Ordinal);
        return now.Count == seen.Count && now.All(file => seen.GetValueOrDefault(file.Key) == file.Value) ? this : new(now);
    }

    /// <summary>Whether a file of a directory counts as a scenario's.</summary>
    public static bool IsScenario(FileInfo file) => file.Extension is ".yaml" or ".yml" or ".json" && file.Name[0] != '.';

    private static List<FileInfo> List(string path)
    {
        try
        {
            return new DirectoryInfo(path).EnumerateFiles()
                .Where(IsScenario)
                .OrderBy(file => file.Name, StringComparer.Ordinal)
                .Take(MostFiles)
                .ToList();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>The file as it was seen before, if it has not changed.</summary>
    private SeenFile ReadIfChanged(FileInfo file)
    {
        try
        {
            var (writtenAt, length) = (file.LastWriteTimeUtc, file.Length);
            return seen.TryGetValue(file.Name, out var before) && before.WrittenAt == writtenAt && before.Length == length
                ? before
                : Read(file, writtenAt, length);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var wrong = new SeenFile(
                file.Name,
                default,
                -1,
                null,
                [new(new(1, 1), $"what cannot be read: {error.Message}", "a file that can")]);
            return seen.TryGetValue(file.Name, out var before) && before.Errors is [{ Found: var found }] && found == wrong.Errors[0].Found
                ? before
                : wrong;
        }
    }

    private static SeenFile Read(FileInfo file, DateTime writtenAt, long length)
    {
        var reading = ScenarioFile.Read(file.FullName);
        var entry = reading.Scenario is null ? null : new ScenarioEntry
        {
            Scenario = reading.Scenario,
            Source = ScenarioSource.File,
            Text = reading.Text,
            File = file.Name,
            At = new(writtenAt, TimeSpan.Zero),
        };
        return new(file.Name, writtenAt, length, entry, reading.Errors);
    }

    private ScenarioError DuplicateName(ScenarioEntry entry)
    {
        var name = entry.Scenario.Name;
        var first = Entries.First(other => other.Scenario.Name == name).File;
        return new(new Place(1, 1), $"a scenario with the name {name}, as {first} has it", "another name, or one of the two files");
    }

    private sealed record SeenFile(string Name, DateTime WrittenAt, long Length, ScenarioEntry? Entry, IReadOnlyList<ScenarioError> Errors);
}
