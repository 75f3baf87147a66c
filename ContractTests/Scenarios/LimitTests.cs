using System.Text;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Files that would cost more than any scenario is worth.</summary>
public sealed class LimitTests : IDisposable
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(5);

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public void A_file_of_10_MB_is_refused_by_its_size()
    {
        var path = directory.File("large.yaml");
        using (var file = File.Create(path))
            file.SetLength(10 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var read = ScenarioFile.Read(path);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
        Assert.Equal(
            "large.yaml:1:1: found 10485760 bytes; right would be a file of at most 64 KB",
            Assert.Single(read.Errors).Line("large.yaml"));
    }

    [Fact]
    public void A_file_of_the_largest_size_is_read()
    {
        var file = Written.File("");

        Assert.Empty(ScenarioReader.Read(Encoding.UTF8.GetBytes(file.PadRight(YamlText.Longest, '\n'))).Errors);
        Assert.NotEmpty(ScenarioReader.Read(Encoding.UTF8.GetBytes(file.PadRight(YamlText.Longest + 1, '\n'))).Errors);
    }

    [Fact]
    public void A_device_without_an_end_is_not_read_to_its_end() => Assert.NotEmpty(ScenarioFile.Read("/dev/zero").Errors);

    [Fact]
    public void Aliases_that_would_make_a_small_file_endless_are_refused_one_by_one()
    {
        var bomb = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (var letter = 'b'; letter <= 'z'; letter++)
            bomb.Append($"{letter}: &{letter} [{string.Join(", ", Enumerable.Repeat($"*{(char)(letter - 1)}", 9))}]\n");

        var read = Within(Quick, () => ScenarioReader.Read(bomb.ToString()));

        Assert.Equal(26 + (25 * 9), read.Errors.Count(error => error.Found.StartsWith("an a", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("\"")]
    [InlineData("&a ")]
    [InlineData("!!")]
    [InlineData("a: b: ")]
    [InlineData("\t")]
    [InlineData("#")]
    [InlineData("---\n")]
    [InlineData("\\")]
    [InlineData(">\n")]
    [InlineData("*a ")]
    public void A_file_full_of_one_thing_is_refused_in_a_moment(string thing)
    {
        var file = string.Concat(Enumerable.Repeat(thing, YamlText.Longest / thing.Length));

        Assert.NotEmpty(Within(Quick, () => ScenarioReader.Read(file)).Errors);
    }

    [Fact]
    public void Whatever_a_file_is_cut_down_to_it_is_read_or_refused()
    {
        var file = Encoding.UTF8.GetBytes(BuiltInScenarios.All.Single(entry => entry.Scenario.Name == "loyalty-card").Text);

        for (var length = 0; length <= file.Length; length++)
        {
            var read = ScenarioReader.Read(file.AsSpan(0, length));
            Assert.True(read.Scenario is null != (read.Errors.Count == 0), $"after {length} bytes");
        }
    }

    [Fact]
    public void Whatever_byte_a_file_has_too_much_it_is_read_or_refused()
    {
        var file = Encoding.UTF8.GetBytes(
            Written.File("match: { title: \"*shoes*\", amount: 1..2 }\ncalls:\n  - on: '*'\n    nth: 1-2\n    result: SYSTEM_BUSY"));
        var chance = new Random(1);

        for (var round = 0; round < 5000; round++)
        {
            var changed = file.ToArray();
            changed[chance.Next(changed.Length)] = (byte)chance.Next(256);
            var read = ScenarioReader.Read(changed);
            Assert.True(read.Scenario is null != (read.Errors.Count == 0), Encoding.Latin1.GetString(changed));
        }
    }

    [Theory]
    [InlineData("match: { title: \"\\UFFFFFFFF\" }")]
    [InlineData("match: { title: \"\\U00110000\" }")]
    [InlineData("match: { title: \"\\x\" }")]
    [InlineData("payer: [{ do: scan }, { do: present-card, card: { id: \"\\ud800\" } }]")]
    [InlineData("match: { title: \"\\0\" }")]
    public void An_escape_that_stands_for_nothing_is_refused(string lines) =>
        Assert.NotEmpty(ScenarioReader.Read(Written.File(lines)).Errors);

    [Theory]
    [InlineData("%YAML 99999999999.1\n---\n")]
    [InlineData("%YAML 2.0\n---\n")]
    [InlineData("%TAG ! tag:example.com,2026:\n---\n!a ")]
    public void A_directive_that_makes_it_another_language_is_refused(string head) =>
        Assert.NotEmpty(ScenarioReader.Read(head + Written.File("")).Errors);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_where_they_stand()
    {
        var read = ScenarioReader.Read([.. "name: a\ndescription: "u8, 0xC3, 0x28]);

        Assert.Equal(
            "a.yaml:2:14: found bytes that are no UTF-8 text; right would be a text in UTF-8",
            Assert.Single(read.Errors).Line("a.yaml"));
    }

    [Fact]
    public void A_mark_of_the_byte_order_and_lines_of_windows_are_no_mistake() =>
        Assert.Empty(
            ScenarioReader.Read(
                [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Written.File("payer:\n  - do: scan").ReplaceLineEndings("\r\n"))]).Errors);

    public void Dispose() => directory.Dispose();

    private static ScenarioReading Within(TimeSpan limit, Func<ScenarioReading> read)
    {
        var reading = Task.Run(read);
        Assert.True(reading.Wait(limit), "It takes too long.");
        return reading.Result;
    }
}
