using System.Text.Json;

namespace SeqrSandbox.ContractTests.Docs;

/// <summary>Tests that take part in the mutation run are named in its settings: one that is renamed must not drop out unseen.</summary>
public sealed class MutationFilterTests
{
    private const string Clause = "FullyQualifiedName~.";

    [Fact]
    public void Every_class_that_takes_part_is_there()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "quality", "stryker-config.json")));
        var clauses = settings.RootElement.GetProperty("stryker-config").GetProperty("test-case-filter").GetString()!.Split('|');
        var classes = typeof(MutationFilterTests).Assembly.GetTypes()
            .Where(type => type.GetMethods().Any(method => method.IsDefined(typeof(FactAttribute), inherit: true)))
            .Select(type => $"{type.FullName}.")
            .ToList();

        Assert.All(clauses, clause => Assert.StartsWith(Clause, clause, StringComparison.Ordinal));
        Assert.All(clauses, clause => Assert.True(
            classes.Any(name => name.Contains(clause[Clause.Length..], StringComparison.Ordinal)),
            $"There are no tests in {clause[Clause.Length..]}."));
        Assert.Equal(clauses.Length, clauses.Distinct().Count());
    }
}
