using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Scenarios;
using SeqrSandbox.ContractTests.Wire.Coverage;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>A scenario that a call names can answer each operation with each code, also with those that no rule of SEQR ends in.</summary>
public abstract class ScriptedCodeTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private static readonly ResultCode[] Codes = [.. Enum.GetValues<ResultCode>().Where(code => code != ResultCode.Success)];

    public static TheoryData<string> Operations => [.. Covered.Invoices.Operations];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_scenario_answers_with_every_code(string operation)
    {
        Simulator.Sandbox.Scenarios = new Library([.. Codes.Select(Answering), Library.Manual]);

        foreach (var code in Codes)
        {
            var answer = await Call(operation, context: Naming(code, operation == "registerTerminal" ? Message.User : Message.Context));

            Assert.Equal(((int)code, code.Description()), (answer.Code, answer["resultDescription"]));
            Assert.Equal($"Rule 1 of the scenario {NameOf(code)} answers {code.Name()}; the call was not carried out.", await Reason());
        }
    }

    private async Task<string?> Reason() => Assert.Single(await Simulator.Sandbox.Journal.List(new() { Limit = 1 })).Detail;

    private static Core.Scenarios.Scenario Answering(ResultCode code) =>
        Library.Of(NameOf(code)) with { Calls = [new() { Result = code }] };

    private static string Naming(ResultCode code, string context) =>
        context.Replace("<context>", $"<context><clientComment>scenario={NameOf(code)}</clientComment>", StringComparison.Ordinal);

    private static string NameOf(ResultCode code) => $"code-{(int)code}";
}

public sealed class ScriptedCodeInMemory(InMemorySimulator simulator) : ScriptedCodeTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class ScriptedCodeOverKestrel(KestrelSimulator simulator) : ScriptedCodeTests(simulator), IClassFixture<KestrelSimulator>;
