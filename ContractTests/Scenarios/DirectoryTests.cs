using Microsoft.Extensions.Logging;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>A directory of scenario files while people work in it.</summary>
public sealed class DirectoryTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly Warnings warnings = new();
    private ScenarioDirectory? open;

    [Fact]
    public void Files_are_there_from_the_start()
    {
        Write("one.yaml", "first");
        Write("two.yml", "second");
        File.WriteAllText(directory.File("three.json"), """{"name":"third","description":"As JSON."}""");
        File.WriteAllText(directory.File("notes.txt"), "no scenario");
        File.WriteAllText(directory.File(".hidden.yaml"), "no scenario");

        Assert.Equal(["first", "third", "second"], Open().Files.Entries.Select(entry => entry.Scenario.Name));
        Assert.Empty(Open().Files.Wrong);
    }

    [Fact]
    public async Task A_new_a_changed_and_a_removed_file_are_noticed()
    {
        var files = Open();

        Write("one.yaml", "first");
        await Become(() => Names(files) == "first");
        Write("one.yaml", "another");
        await Become(() => Names(files) == "another");
        File.Delete(directory.File("one.yaml"));
        await Become(() => Names(files) == "");
    }

    [Fact]
    public async Task A_file_that_an_editor_puts_in_the_place_of_the_old_one_is_noticed()
    {
        Write("one.yaml", "first");
        var files = Open();

        Write("one.yaml~", "third");
        File.Move(directory.File("one.yaml~"), directory.File("one.yaml"), overwrite: true);

        await Become(() => Names(files) == "third");
    }

    [Fact]
    public async Task A_wrong_file_leaves_the_others_and_is_told_in_one_line_once()
    {
        Write("right.yaml", "right");
        File.WriteAllText(directory.File("wrong.yaml"), "description: Wrong.\npayers: []\nmatch:\n");
        var files = Open();

        Assert.Equal("right", Names(files));
        Assert.Equal(3, Assert.Single(files.Files.Wrong).Errors.Count);
        files.Check();
        Assert.Equal(
            $"A scenario file is not used: {directory.File("wrong.yaml")}:1:1: found no name; right would be 1 to 64 "
                + "letters, digits and hyphens (the first of 3 errors)",
            Assert.Single(warnings.Lines));

        Write("wrong.yaml", "mended");
        await Become(() => Names(files) == "right mended" && files.Files.Wrong.Count == 0);
    }

    [Fact]
    public void The_second_of_two_files_with_one_name_is_reported()
    {
        Write("a.yaml", "same");
        Write("b.yaml", "same");

        var files = Open().Files;

        Assert.Equal("a.yaml", Assert.Single(files.Entries).File);
        Assert.Equal(
            "b.yaml:1:1: found a scenario with the name same, as a.yaml has it; right would be another name, or one of the two files",
            Assert.Single(files.Wrong).Errors[0].Line("b.yaml"));
    }

    [Fact]
    public async Task A_directory_that_goes_away_has_no_files_until_it_is_back()
    {
        Write("one.yaml", "first");
        var files = Open();
        Directory.Delete(directory.Path, recursive: true);
        await Become(() => Names(files) == "");

        Directory.CreateDirectory(directory.Path);
        Write("one.yaml", "first");

        await Become(() => Names(files) == "first");
    }

    [Fact]
    public void Nothing_changed_is_the_same_as_before()
    {
        Write("one.yaml", "first");
        File.WriteAllText(directory.File("wrong.yaml"), "");
        var files = Open();
        var before = files.Files;

        files.Check();

        Assert.Same(before, files.Files);
    }

    public void Dispose()
    {
        open?.Dispose();
        directory.Dispose();
    }

    private static Task Become(Func<bool> condition) => Eventually.Holds(() => condition(), "the files are as they were made");

    private static string Names(ScenarioDirectory files) => string.Join(' ', files.Files.Entries.Select(entry => entry.Scenario.Name));

    private ScenarioDirectory Open() => open ??= new(directory.Path, warnings);

    private void Write(string file, string name) => File.WriteAllText(directory.File(file), Written.File("", name));

    private sealed class Warnings : ILogger<ScenarioDirectory>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
                Lines.Add(formatter(state, exception));
        }
    }
}
