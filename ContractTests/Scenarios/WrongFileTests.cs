using System.Text;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>The errors of wrong scenario files.</summary>
public sealed class WrongFileTests
{
    public static TheoryData<string> Mistakes => [.. WrongFiles.All.Select(file => file.What)];

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Every_error_has_a_place_in_the_file_and_says_what_was_found_and_what_would_be_right(string mistake)
    {
        var file = WrongFiles.All.Single(file => file.What == mistake);
        var lines = file.Text.Split('\n');

        var read = ScenarioReader.Read(file.Text);

        Assert.Null(read.Scenario);
        Assert.NotEmpty(read.Errors);
        Assert.All(read.Errors, error =>
        {
            Assert.InRange(error.At.Line, 1, lines.Length);
            Assert.InRange(error.At.Column, 1, lines[error.At.Line - 1].Length + 1);
            Assert.False(string.IsNullOrWhiteSpace(error.Found));
            Assert.False(string.IsNullOrWhiteSpace(error.Right));
        });
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task The_schema_sees_a_mistake_unless_the_table_says_why_not(string mistake)
    {
        var file = WrongFiles.All.Single(file => file.What == mistake);

        var seen = await SchemaFile.Check(file.Text) is { Count: > 0 };

        Assert.True(seen == (file.OnlyTheReader is null), seen ? "The schema sees it." : "The schema does not see it.");
    }

    [Fact]
    public async Task The_messages_are_those_that_were_found_good()
    {
        var text = new StringBuilder();
        foreach (var file in WrongFiles.All)
        {
            text.Append($"## {file.What}\n\n");
            foreach (var line in file.Text.TrimEnd('\n').Split('\n'))
                text.Append($"    {(line.Length > 100 ? line[..100] + "…" : line)}\n");
            text.Append('\n');
            foreach (var error in ScenarioReader.Read(file.Text).Errors)
                text.Append(error.Line("wrong.yaml")).Append('\n');
            text.Append('\n');
        }

        await Verifier.Verify(text.ToString());
    }
}
