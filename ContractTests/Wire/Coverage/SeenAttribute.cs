using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Sdk;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>Tells, while a test of the wire runs, which one it is.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SeenAttribute : BeforeAfterTestAttribute
{
    private static readonly AsyncLocal<string?> Running = new();
    private static readonly ConcurrentDictionary<string, bool> Begun = [];

    /// <summary>The test that this code is called from; null outside the tests of the wire.</summary>
    public static string? Test => Running.Value;

    /// <summary>The tests of the wire that did not run: then what was seen is not all there is to see.</summary>
    public static IEnumerable<string> Missing => typeof(SeenAttribute).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && Covered.All.Any(service => type.IsSubclassOf(service.Tests)) && IsOfTheWire(type))
        .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute))).Select(NameOf))
        .Distinct().Where(test => !Begun.ContainsKey(test)).Order(StringComparer.Ordinal);

    // xunit calls it in the flow that then runs the test, so what is set here is there for the test and all that it calls.
    public override void Before(MethodInfo methodUnderTest)
    {
        if (!IsOfTheWire(methodUnderTest.DeclaringType!))
            return;
        Running.Value = NameOf(methodUnderTest);
        Begun.TryAdd(Running.Value, true);
    }

    public override void After(MethodInfo methodUnderTest) => Running.Value = null;

    // The tests of memory run alone, perhaps after the table is made. They send what is no call.
    private static bool IsOfTheWire(Type type) =>
        Covered.All.Any(service => type.Namespace!.StartsWith(service.Tests.Namespace!, StringComparison.Ordinal))
        && !type.IsAssignableTo(typeof(BadInput.MemoryTests));

    private static string NameOf(MethodInfo test) => $"{test.DeclaringType!.Name}.{test.Name}";
}
