using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>Runs the suites of an endpoint in this process, one test after the other: they share a clock.</summary>
internal static class OwnRunner
{
    /// <summary>What <c>dotnet test</c> is given as a filter in against.sh.</summary>
    public static bool IsOfAnEndpoint(string fullName) =>
        fullName.Contains("ContractTests.Flows.", StringComparison.Ordinal)
        || fullName.Contains("Pacts.ProviderTests.Each_", StringComparison.Ordinal)
        || (fullName.Contains("ContractTests.Wire.", StringComparison.Ordinal)
            && !fullName.Contains("InMemory.", StringComparison.Ordinal)
            && !fullName.Contains("Wire.Coverage.", StringComparison.Ordinal));

    /// <param name="told">Told how many tests have ended, and how many there are.</param>
    public static IReadOnlyList<RuleResult> Run(Action<int, int> told)
    {
        using var results = new Results(told);
        using var framework = new XunitTestFramework(results);
        var assembly = Assembly.GetExecutingAssembly();
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(includeSourceInformation: false, results, new Options());
        results.Discovered.Wait();
        var cases = results.Cases.Where(test => IsOfAnEndpoint(FullName(test))).ToList();
        results.Expect(cases.Count);
        using var executor = framework.GetExecutor(assembly.GetName());
        executor.RunTests(cases, results, new Options());
        results.Finished.Wait();
        return [.. results.All.OrderBy(result => result.Name, StringComparer.Ordinal)];
    }

    private static string FullName(ITestCase test) => $"{test.TestMethod.TestClass.Class.Name}.{test.TestMethod.Method.Name}";

    private sealed class Results(Action<int, int> told) : LongLivedMarshalByRefObject, IMessageSink, IDisposable
    {
        private int expected;

        public ConcurrentBag<ITestCase> Cases { get; } = [];

        public ConcurrentBag<RuleResult> All { get; } = [];

        public ManualResetEventSlim Discovered { get; } = new();

        public ManualResetEventSlim Finished { get; } = new();

        public void Expect(int count) => expected = count;

        public bool OnMessage(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestCaseDiscoveryMessage found:
                    Cases.Add(found.TestCase);
                    break;
                case IDiscoveryCompleteMessage:
                    Discovered.Set();
                    break;
                case ITestPassed passed:
                    Add(ResultFile.Result(passed.Test.DisplayName, "Passed", ""));
                    break;
                case ITestFailed failed:
                    Add(ResultFile.Result(failed.Test.DisplayName, "Failed", Message(failed)));
                    break;
                case ITestSkipped skipped:
                    Add(ResultFile.Result(skipped.Test.DisplayName, "Skipped", skipped.Reason));
                    break;
                case ITestAssemblyFinished:
                    Finished.Set();
                    break;
            }

            return true;
        }

        public void Dispose()
        {
            Discovered.Dispose();
            Finished.Dispose();
        }

        private static string Message(IFailureInformation failed) => string.Join(
            '\n', failed.ExceptionTypes.Zip(failed.Messages, (type, message) => $"{type} : {message}"));

        private void Add(RuleResult result)
        {
            All.Add(result);
            told(All.Count, expected);
        }
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal)
        {
            ["xunit.discovery.MethodDisplay"] = "ClassAndMethod",
            ["xunit.discovery.PreEnumerateTheories"] = true,
            ["xunit.discovery.SynchronousMessageReporting"] = true,
            ["xunit.execution.DisableParallelization"] = true,
            ["xunit.execution.SynchronousMessageReporting"] = true,
        };

        public TValue GetValue<TValue>(string name) => values.TryGetValue(name, out var value) && value is TValue typed ? typed : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }
}
