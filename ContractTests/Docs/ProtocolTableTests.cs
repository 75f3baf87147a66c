using System.Reflection;

namespace SeqrSandbox.ContractTests.Docs;

/// <summary>docs/protocol.md names a source and the tests that hold it for each rule: both are checked here.</summary>
public sealed class ProtocolTableTests
{
    private static readonly string[] Sources = ["doc", "client", "wsdl", "sandbox"];

    private static readonly Type[] Classes = typeof(ProtocolTableTests).Assembly.GetTypes();

    /// <summary>The tests of the protocol itself: each of them tests a rule of the document.</summary>
    private static readonly string[] OfTheProtocol =
        ["SeqrSandbox.ContractTests.Wire", "SeqrSandbox.ContractTests.Rules", "SeqrSandbox.ContractTests.Eproducts"];

    [Fact]
    public void Every_rule_has_a_known_source() =>
        Assert.All(ProtocolRule.All(), rule => Assert.All(rule.Sources, source => Assert.Contains(source, Sources)));

    [Fact]
    public void Every_rule_names_tests_that_are_there()
    {
        Assert.NotEmpty(ProtocolRule.All());
        Assert.All(ProtocolRule.All(), rule =>
        {
            Assert.NotEmpty(rule.Tests);
            Assert.All(rule.Tests, test => Assert.True(IsThere(test), $"There is no test {test}, which holds: {rule.Text}"));
        });
    }

    [Fact]
    public void Every_test_class_of_the_protocol_holds_a_rule_of_the_document()
    {
        var named = ProtocolRule.All().SelectMany(rule => rule.Tests).Select(test => test.Split('.')[0]).ToHashSet();
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
    public void A_missing_test_is_found(string test) => Assert.False(IsThere(test));

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
}
