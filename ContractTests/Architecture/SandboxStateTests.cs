using System.Collections;
using System.Reflection;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Notifications;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// A sandbox keeps all state in its memory: a reset would miss the state of a desk, and another server would not know
/// it.
/// </summary>
public sealed class SandboxStateTests
{
    /// <summary>The memory itself, and what all sandboxes share.</summary>
    private static readonly Type[] Outside =
    [
        typeof(ISandboxMemory), typeof(IStore), typeof(IJournal), typeof(IPutScenarios), typeof(SandboxClock), typeof(ReferenceGenerator),
        typeof(SandboxServices), typeof(ScenarioFiles), typeof(NotificationPost), typeof(HostAllowList),
        typeof(Instruments),
    ];

    /// <summary>The prefixes of the names of immutable collections.</summary>
    private static readonly string[] Unchanging = ["Immutable", "Frozen", "IReadOnly"];

    /// <summary>
    /// What is under way and since when, what was said once in the log, and what is made anew whenever its memory has another version.
    /// </summary>
    private static readonly string[] Allowed =
        ["DueItems.underWay", "DueWork.earliest", "Examination.failed", "ScenarioLibrary.arranged", "ScenarioLibrary.put"];

    [Fact]
    public void Its_desks_have_no_state() => Assert.Equal(Allowed, StateOf(typeof(Sandbox)).ToArray());

    [Theory]
    [InlineData(typeof(ConductRules), "ConductRules.older", "ConductRules.younger")]
    [InlineData(typeof(FailingWork), "FailingWork.items")]
    [InlineData(typeof(OpenSandbox), "OpenSandbox.usedAt")]
    public void A_field_that_holds_state_is_found(Type type, params string[] state) =>
        Assert.Equal(state, StateOf(type).Where(field => field.StartsWith(type.Name, StringComparison.Ordinal)));

    private static SortedSet<string> StateOf(Type root)
    {
        HashSet<Type> seen = [root];
        SortedSet<string> state = new(StringComparer.Ordinal);
        var next = new Queue<Type>(seen);
        while (next.TryDequeue(out var type))
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (IsState(field))
                    state.Add($"{type.Name}.{field.Name}");
                if (IsOurs(field.FieldType) && !Outside.Contains(field.FieldType) && seen.Add(field.FieldType))
                    next.Enqueue(field.FieldType);
            }
        }

        return state;
    }

    // The compiler's field for a primary constructor's parameter cannot be marked readonly.
    private static bool IsState(FieldInfo field) =>
        (!field.IsInitOnly && !field.Name.EndsWith(">P", StringComparison.Ordinal))
        || (typeof(IEnumerable).IsAssignableFrom(field.FieldType) && field.FieldType != typeof(string) && !field.FieldType.IsArray
            && !Array.Exists(Unchanging, kind => field.FieldType.Name.StartsWith(kind, StringComparison.Ordinal)));

    private static bool IsOurs(Type type) =>
        !type.IsEnum && (type.Assembly == typeof(Invoice).Assembly || type.Assembly == typeof(Sandbox).Assembly);
}
