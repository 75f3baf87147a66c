using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The scenarios that come with the simulator.</summary>
public sealed class BuiltInTests
{
    private static readonly string Directory = Path.Combine(Repository.Root, "scenarios");

    public static TheoryData<string> Names => [.. BuiltInScenarios.Names];

    [Fact]
    public void They_are_the_files_of_the_directory_and_no_other() => Assert.Equal(
        new DirectoryInfo(Directory).EnumerateFiles().Select(file => file.Name).Order(StringComparer.Ordinal),
        BuiltInScenarios.Names.Select(name => name + ".yaml").Order(StringComparer.Ordinal));

    [Fact]
    public void There_is_one_for_each_of_these() => Assert.Equal(
        [
            "abandoned", "busy-then-paid", "canceled-by-payer", "connection-reset", "declined", "garbled-response",
            "ignored", "insufficient-funds",
            "loyalty-card", "manual", "notification-before-response", "notification-twice", "paid", "paid-but-notification-lost",
            "paid-not-acknowledged", "paid-slowly", "reservation-expires", "reserved", "service-down", "slow-network", "wrong-pin",
        ],
        BuiltInScenarios.Names);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_has_the_name_of_its_file_one_sentence_and_a_schema_for_editors_that_agrees(string name)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Directory, name + ".yaml"));

        var scenario = Written.Read(text);

        Assert.Equal(name, scenario.Name);
        Assert.Matches(@"\A[A-Z][^.]+\.\z", scenario.Description);
        Assert.StartsWith(
            "# yaml-language-server: $schema=http://localhost:8080/sandbox/scenario.schema.json\n",
            text,
            StringComparison.Ordinal);
        Assert.Empty((await SchemaFile.Check(text))!);
        Assert.Equal(text, BuiltInScenarios.All.Single(entry => entry.Scenario.Name == name).Text);
    }

    [Fact]
    public void The_one_that_is_there_without_its_file_is_as_its_file_has_it()
    {
        var written = BuiltInScenarios.Find("manual")!.Scenario;

        Assert.Equal(BuiltInScenarios.Manual, written with { Payer = [], Calls = [], Posts = [] });
        Assert.Empty(written.Payer);
        Assert.Empty(written.Calls);
        Assert.Empty(written.Posts);
    }

    [Fact]
    public void None_takes_invoices_by_itself() => Assert.All(BuiltInScenarios.All, entry => Assert.Null(entry.Scenario.Match));
}
