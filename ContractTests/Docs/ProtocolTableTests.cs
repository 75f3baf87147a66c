using System.Reflection;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Docs;

/// <summary>docs/protocol.md names a source and the tests that hold it for each rule: both are checked here.</summary>
public sealed partial class ProtocolTableTests
{
    private static readonly string[] Sources = ["doc", "client", "sandbox"];

    private static readonly Type[] Classes = typeof(ProtocolTableTests).Assembly.GetTypes();

    /// <summary>The tests of the protocol itself: each of them holds a rule that the document tells.</summary>
    private static readonly string[] OfTheProtocol = ["SeqrSandbox.ContractTests.Wire", "SeqrSandbox.ContractTests.Rules"];

    [Fact]
    public void Every_rule_has_a_known_source() =>
        Assert.All(Rules(), rule => Assert.All(rule.Sources, source => Assert.Contains(source, Sources)));

    [Fact]
    public void Every_rule_names_tests_that_are_there()
    {
        Assert.NotEmpty(Rules());
        Assert.All(Rules(), rule =>
        {
            Assert.NotEmpty(rule.Tests);
            Assert.All(rule.Tests, test => Assert.True(IsThere(test), $"There is no test {test}, which holds: {rule.Text}"));
        });
    }

    [Fact]
    public void Every_test_class_of_the_protocol_holds_a_rule_of_the_document()
    {
        var named = Rules().SelectMany(rule => rule.Tests).Select(test => test.Split('.')[0]).ToHashSet();
        var missing = Classes
            .Where(type => OfTheProtocol.Any(ours => type.Namespace?.StartsWith(ours, StringComparison.Ordinal) == true))
            .Where(type => DeclaredTests(type).Any() && !named.Contains(type.Name))
            .Select(type => type.Name);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("NoSuchTests")]
    [InlineData("LifecycleTests.There_is_no_such_test")]
    [InlineData("TemporaryDirectory")]
    public void A_test_that_is_not_there_is_seen(string test) => Assert.False(IsThere(test));

    private static bool IsThere(string test)
    {
        var (name, method) = test.Split('.') switch { [var type, var one] => (type, one), [var type] => (type, null), _ => ("", null) };
        return Classes.Any(type => type.Name == name && (method is null
            ? type.Name == nameof(Wire.WireTests) || DeclaredTests(type).Any()
            : DeclaredTests(type).Contains(method)));
    }

    private static IEnumerable<string> DeclaredTests(Type type) => type
        .GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
        .Select(method => method.Name);

    private static List<(string Text, string[] Sources, string[] Tests)> Rules()
    {
        List<(string, string[], string[])> rules = [];
        var inside = false;
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "docs", "protocol.md")))
        {
            var cells = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (cells is ["rule", "source", .. var rest])
            {
                Assert.Equal(["test"], rest);
                inside = true;
            }
            else if (!line.StartsWith('|'))
            {
                inside = false;
            }
            else if (inside && cells is [var text, var source, var tests] && !text.StartsWith("---", StringComparison.Ordinal))
            {
                rules.Add((text, source.Split(", "), [.. InBackticks().Matches(tests).Select(match => match.Groups[1].Value)]));
            }
        }

        return rules;
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex InBackticks();
}
