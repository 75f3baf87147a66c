using SeqrSandbox.ContractTests.Hosting;
using Xunit.Sdk;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>
/// The checks of the wire tests on every answer: the literal shape, and the schema that the simulator serves.
/// </summary>
internal static class SchemaGuard
{
    private const string Name = "Wire";

    public static Verdict Judge(SimulatorUnderTest simulator, string answer)
    {
        try
        {
            simulator.ResultOf(new(200, "text/xml;charset=UTF-8", answer));
            return new(Name, false, "The answer has the shape and the schema of the contract.");
        }
        catch (XunitException violation)
        {
            // The first line, or of a comparison the first three; below is the whole answer.
            var lines = violation.Message.ReplaceLineEndings("\n").Split('\n');
            return new(Name, true, string.Join('\n', lines.Take(lines[0].StartsWith("Assert.", StringComparison.Ordinal) ? 3 : 1)));
        }
    }
}
