namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// The commands of <c>./test.sh --against</c> besides the tests: check an endpoint, summarise a run, compare two. And the program
/// <c>seqr-contract</c>, which needs no more than itself: <see cref="ContractCommand"/>.
/// </summary>
public static class EndpointCommand
{
    /// <returns>0; 1 when a test failed; 2 when the endpoint or the arguments are bad; 3 when no test ran.</returns>
    public static Task<int> Main(string[] arguments) => Run(arguments, Environment.GetEnvironmentVariable, Console.Out, Console.Error);

    internal static async Task<int> Run(string[] arguments, Func<string, string?> environment, TextWriter output, TextWriter error)
    {
        try
        {
            switch (arguments)
            {
                case ["preflight"]:
                    await Preflight.Check(
                        GivenEndpoint.Read(environment) ?? throw new EndpointException(
                            "There is no endpoint. Give its address in SEQR_ENDPOINT."));
                    return 0;
                case ["summary", var file]:
                    var results = ResultFile.Read(file);
                    await output.WriteAsync(Summary.Of(results));
                    return Status(results);
                case ["compare", var addressA, var fileA, var addressB, var fileB, var report]:
                    var (a, b) = (ResultFile.Read(fileA), ResultFile.Read(fileB));
                    await File.WriteAllTextAsync(report, Comparison.Of(addressA, a, addressB, b));
                    await output.WriteAsync(Comparison.Differences(a, b));
                    return Math.Max(Status(a), Status(b));
                case [ContractCommand.Runs, var file]:
                    ContractCommand.RunSuites(file, output);
                    return 0;
                case [['-', ..], ..]:
                    return await ContractCommand.Run(arguments, output, error);
                default:
                    throw new EndpointException("Say --against URL [URL_B], preflight, summary RESULTS, or compare ADDRESS RESULTS ADDRESS RESULTS REPORT.");
            }
        }
        catch (EndpointException bad)
        {
            await error.WriteLineAsync(bad.Message);
            return bad.Status;
        }
    }

    internal static int Status(IReadOnlyList<RuleResult> results) =>
        results.Any(result => result.Outcome == Outcome.Failed) ? 1
        : results.Any(result => result.Outcome == Outcome.Passed) ? 0 : EndpointException.NothingRan;
}
