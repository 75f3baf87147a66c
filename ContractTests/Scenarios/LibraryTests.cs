using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>A sandbox's scenarios, from all their sources.</summary>
public sealed class LibraryTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly SqliteDatabase database = SqliteDatabase.InMemory();
    private readonly FakeTimeProvider wall = new(DateTimeOffset.UtcNow.AddHours(1));
    private readonly List<ScenarioFiles> opened = [];

    [Fact]
    public async Task Without_anything_else_there_are_the_built_in_ones_and_manual_is_the_default()
    {
        var library = await Open();

        Assert.Equal(BuiltInScenarios.Names, Names(library));
        Assert.Empty(library.Newest);
        Assert.Equal("manual", library.Default.Name);
        Assert.Equal("paid", library.Find("paid")?.Name);
        Assert.Null(library.Find("Paid"));
    }

    [Fact]
    public async Task The_newest_comes_first_and_hides_others_of_its_name()
    {
        Write("paid.yaml", "paid");
        var library = await Open();
        await library.Put("mine", Written.File("", "mine"));
        wall.Advance(TimeSpan.FromSeconds(1));
        await library.Put("later", Written.File("", "later"));

        Assert.Equal(["later", "mine", "paid", "abandoned"], Names(library).Take(4));
        Assert.Equal("Given by a test.", library.Find("paid")?.Description);
        Assert.Equal(BuiltInScenarios.Names.Count + 2, Names(library).Count());

        await library.Put("paid", Written.File("payer: []", "paid"));
        Assert.Equal(ScenarioSource.Api, library.Current.Find("paid")?.Source);
        await library.Delete("paid");
        Assert.Equal(ScenarioSource.File, library.Current.Find("paid")?.Source);
    }

    [Fact]
    public async Task Put_scenarios_and_the_default_outlive_a_restart()
    {
        var before = await Open();
        await before.Put("mine", Written.File("", "mine"));
        await before.SetDefault("mine");

        Assert.Equal("mine", (await Open()).Default.Name);
    }

    [Fact]
    public async Task A_default_that_is_gone_is_manual_until_it_is_back()
    {
        Write("mine.yaml", "mine");
        var library = await Open();
        await library.SetDefault("mine");
        Assert.Equal("mine", library.Default.Name);

        File.Delete(directory.File("mine.yaml"));
        library.Look();
        Assert.Equal("manual", library.Default.Name);

        Write("mine.yaml", "mine");
        library.Look();
        Assert.Equal("mine", library.Default.Name);
    }

    [Fact]
    public async Task Another_sandbox_sees_the_files_and_not_what_was_put()
    {
        Write("shared.yaml", "shared");
        var library = await Open();
        await library.Put("mine", Written.File("", "mine"));
        await library.SetDefault("mine");

        var other = await Open("other");

        Assert.NotNull(other.Find("shared"));
        Assert.Null(other.Find("mine"));
        Assert.Equal("manual", other.Default.Name);
    }

    [Fact]
    public async Task A_stored_scenario_that_this_version_cannot_read_is_listed_as_wrong()
    {
        await new ScenarioRows(database, "").Save(new("old", wall.GetUtcNow(), "name: old\ndescription: From before.\nphase: 1\n"));
        var library = await Open();

        Assert.Null(library.Find("old"));
        Assert.Equal("old", Assert.Single(library.Current.Wrong).File);
    }

    [Fact]
    public async Task Asking_again_gives_the_same_list()
    {
        var library = await Open();

        Assert.Same(library.Newest, library.Newest);
    }

    [Fact]
    public async Task Only_those_that_match_are_asked_whether_they_do()
    {
        Write("named.yaml", "named");
        File.WriteAllText(directory.File("shoes.yaml"), Written.File("match: { title: shoes }", "shoes"));
        var library = await Open();
        await library.Put("socks", Written.File("match: { title: socks }", "socks"));

        Assert.Equal(["socks", "shoes"], library.Newest.Select(scenario => scenario.Name));
    }

    [Fact]
    public async Task A_scenario_put_over_manual_is_the_default_in_its_place()
    {
        var library = await Open();
        await library.Put("manual", Written.File("payer: [{ do: scan }]", "manual"));

        Assert.Single(library.Default.Payer);
    }

    public void Dispose()
    {
        foreach (var files in opened)
            files.Dispose();
        database.Dispose();
        directory.Dispose();
    }

    private static IEnumerable<string> Names(ScenarioLibrary library) => library.Current.Entries.Select(entry => entry.Scenario.Name);

    private async Task<ScenarioLibrary> Open(string sandbox = "")
    {
        var files = new ScenarioFiles(new SimulatorOptions { ScenarioDirectory = directory.Path }, NullLogger<ScenarioDirectory>.Instance);
        opened.Add(files);
        var rows = new ScenarioRows(database, sandbox);
        await rows.Load();
        return new(files, rows, wall);
    }

    private void Write(string file, string name) => File.WriteAllText(directory.File(file), Written.File("", name));
}
