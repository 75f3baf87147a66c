using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary><c>seqr-sandbox scenarios</c>, and the options about scenarios, as a process of their own.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public async Task List_names_all_with_their_sentences()
    {
        Write("mine.yaml", Written.File("", "mine"));

        var (status, output, error) = await SimulatorProcess.Run("scenarios", "list", "--scenarios", directory.Path);

        Assert.Equal((0, ""), (status, error));
        var lines = output.TrimEnd('\n').Split('\n');
        Assert.Equal(BuiltInScenarios.Names.Append("mine").Order(StringComparer.Ordinal), lines.Select(line => line.Split(' ')[0]));
        Assert.Contains("paid                          The payer scans the bill and confirms it at once.", lines);
    }

    [Fact]
    public async Task List_tells_of_wrong_files_too()
    {
        Write("wrong.yaml", "description: Of nothing.\n");

        var (status, _, error) = await SimulatorProcess.Run("scenarios", "list", "--scenarios", directory.Path);

        Assert.Equal((1, "wrong.yaml:1:1: found no name; right would be 1 to 64 letters, digits and hyphens\n"), (status, error));
    }

    [Fact]
    public async Task Show_prints_a_file_that_is_right()
    {
        var (status, output, error) = await SimulatorProcess.Run("scenarios", "show", "loyalty-card");

        Assert.Equal((0, ""), (status, error));
        Assert.Equal("loyalty-card", Written.Read(output).Name);
    }

    [Fact]
    public async Task Check_tells_every_error_with_its_place_and_exits_with_1()
    {
        Write("right.yaml", Written.File(""));
        Write("wrong.yaml", "name: wrong\ndescription: A.\npayer:\n  - do: scam\n    takes: 3\n");

        var (status, output, error) = await SimulatorProcess.Run(
            "scenarios", "check", directory.File("right.yaml"), directory.File("wrong.yaml"));

        Assert.Equal((1, ""), (status, error));
        Assert.Equal(
            $"""
            {directory.File("wrong.yaml")}:4:9: found 'scam'; right would be scan, confirm, cancel, wrong-pin, abandon or present-card (is scan meant?)
            {directory.File("wrong.yaml")}:5:12: found '3'; right would be 3s for seconds, 3ms for thousandths

            """,
            output);
    }

    [Fact]
    public async Task Check_says_how_many_files_are_right()
    {
        Write("one.yaml", Written.File(""));
        Write("two.yaml", Written.File(""));

        Assert.Equal((0, "1 file is right.\n", ""), await SimulatorProcess.Run("scenarios", "check", directory.File("one.yaml")));
        Assert.Equal(
            (0, "2 files are right.\n", ""),
            await SimulatorProcess.Run("scenarios", "check", directory.File("one.yaml"), directory.File("two.yaml")));
    }

    [Fact]
    public async Task Check_takes_a_directory_and_one_without_scenarios_is_not_right()
    {
        Write("notes.txt", "name: notes\n");
        var told = $"seqr-sandbox: nothing was checked: there is no .yaml, .yml or .json file in {directory.Path}.\n";
        Assert.Equal((3, "", told), await SimulatorProcess.Run("scenarios", "check", directory.Path));

        Write("one.yaml", Written.File(""));
        Write("two.json", "{}");

        var (status, output, _) = await SimulatorProcess.Run("scenarios", "check", directory.Path);
        Assert.Equal(1, status);
        Assert.All(
            output.TrimEnd('\n').Split('\n'),
            line => Assert.StartsWith(directory.File("two.json") + ":", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a missing file", "scenarios check none.yaml", "none.yaml")]
    [InlineData("no file", "scenarios check", "check")]
    [InlineData("an unknown scenario", "scenarios show payed", "Is paid meant?")]
    [InlineData("an unknown default", "--urls http://127.0.0.1:0 --data {0} --scenario payed", "Is paid meant?")]
    [InlineData("a default that is no name", "--urls http://127.0.0.1:0 --data {0} --scenario ../paid", "the name of a scenario")]
    [InlineData("a directory that is not there", "--urls http://127.0.0.1:0 --data {0} --scenarios {0}/none", "a directory that is there")]
    public async Task A_command_that_fails_says_why_in_one_line_and_exits_with_2(string what, string arguments, string told)
    {
        Assert.NotEmpty(what);
        var (status, output, error) = await SimulatorProcess.Run(string.Format(arguments, directory.Path).Split(' '));

        Assert.Equal((2, ""), (status, output));
        Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("seqr-sandbox: ", error, StringComparison.Ordinal);
        Assert.Contains(told, error, StringComparison.Ordinal);
    }

    public void Dispose() => directory.Dispose();

    private void Write(string file, string text) => File.WriteAllText(directory.File(file), text);
}
