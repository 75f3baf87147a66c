using System.Collections.Concurrent;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>Results seen on the wire, and the tests that saw them.</summary>
internal sealed class Seen
{
    private readonly ConcurrentDictionary<Cell, ConcurrentDictionary<string, bool>> cells = [];
    private readonly ConcurrentDictionary<(string Operation, int Code), ConcurrentDictionary<string, bool>> scripted = [];

    public IReadOnlyCollection<Cell> Cells => [.. cells.Keys];

    public void Add(Cell cell, string test) => cells.GetOrAdd(cell, _ => []).TryAdd(test, true);

    /// <summary>Adds an answer that a scenario gave.</summary>
    public void AddScripted(string operation, int code, string test) => scripted.GetOrAdd((operation, code), _ => []).TryAdd(test, true);

    /// <summary>
    /// The test that stands for a cell: of the operation's own class or else of those about every operation, and the
    /// first by name, so that it is the same in every run.
    /// </summary>
    public string? ProofOf(Cell cell) => cells.TryGetValue(cell, out var tests)
        ? tests.Keys.OrderBy(test => Rank(cell.Operation, test)).ThenBy(test => test, StringComparer.Ordinal).First()
        : null;

    /// <summary>The codes that a scenario gave for an operation.</summary>
    public IEnumerable<int> ScriptedCodesOf(string operation) =>
        scripted.Keys.Where(seen => seen.Operation == operation).Select(seen => seen.Code).Order();

    /// <summary>The tests in which a scenario gave a code for an operation.</summary>
    public IEnumerable<string> ScriptedTestsOf(string operation) => scripted
        .Where(seen => seen.Key.Operation == operation).SelectMany(seen => seen.Value.Keys).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The same without what only this test saw.</summary>
    public Seen Without(string test)
    {
        var rest = new Seen();
        foreach (var (cell, tests) in cells)
        {
            foreach (var other in tests.Keys.Where(other => other != test))
                rest.Add(cell, other);
        }

        return rest;
    }

    private static int Rank(string operation, string test) =>
        test.StartsWith($"{operation}Tests.", StringComparison.OrdinalIgnoreCase)
            ? 0
            : test.StartsWith("Every", StringComparison.Ordinal) ? 1 : 2;
}
