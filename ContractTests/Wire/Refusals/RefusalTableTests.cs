using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>Every result code that can be provoked, provoked; and that a refused call leaves no trace.</summary>
public abstract partial class RefusalTableTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    /// <summary>Codes that only a script brings about, or that the contract merely names.</summary>
    private static readonly int[] NotByCalls =
        [1, 10, 12, 57, 60, 61, 62, 63, 91, 92, 93, 94];

    public static TheoryData<int, string> Refusals => Rows(RefusalTable.All);

    public static TheoryData<int, string> Orders => Rows(OrderOfChecks.All);

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_call_is_refused_with_its_code(int code, string call)
    {
        var refused = await Refuse(RefusalTable.All.Single(row => row.Call == call));

        Assert.Equal((code, ((ResultCode)code).Description()), (refused.Code, refused["resultDescription"]));
        Assert.Null(refused["ersReference"]);
    }

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task The_first_of_two_reasons_in_the_order_of_checks_is_answered(int code, string call) =>
        Assert.Equal(code, (await Refuse(OrderOfChecks.All.Single(row => row.Call == call))).Code);

    [Theory]
    [MemberData(nameof(Refusals))]
    [MemberData(nameof(Orders))]
    public async Task A_refused_call_changes_nothing(int code, string call)
    {
        var provocation = await RefusalTable.All.Concat(OrderOfChecks.All).Single(row => row.Call == call).Prepare(Given);
        var before = await Traces.Of(Simulator.Sandbox.Store);

        Assert.Equal(code, (await Simulator.Call(provocation.Message)).Code);

        Assert.Equal(before, await Traces.Of(Simulator.Sandbox.Store));
    }

    [Fact]
    public void Every_code_is_provoked_or_only_scripted() => Assert.Equal(
        Enum.GetValues<ResultCode>().Select(code => (int)code).Order(),
        RefusalTable.All.Select(row => row.Code).Concat(NotByCalls).Append(0).Distinct().Order());

    /// <summary>The reason is for people: it is in the journal, never on the wire, and holds no password.</summary>
    [Theory]
    [MemberData(nameof(Refusals))]
    [MemberData(nameof(Orders))]
    public async Task Each_refusal_has_its_reason_in_the_journal(int code, string call)
    {
        var refused = await Refuse(RefusalTable.All.Concat(OrderOfChecks.All).Single(row => row.Call == call));

        var reason = await Reason(code);
        Assert.Matches(@"\A[A-Z].+\.\z", reason);
        Assert.DoesNotContain(reason, refused.Text, StringComparison.Ordinal);
        Assert.All([ExtraPrincipals.Password, "wrong"], secret => Assert.DoesNotContain(secret, reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_table_of_refusals()
    {
        var table = new StringBuilder("| code | name | call | answer | reason |\n|---|---|---|---|---|\n");
        foreach (var row in RefusalTable.All.Prepend(RefusalTable.Success).OrderBy(row => row.Code))
        {
            var answer = await Refuse(row);
            table.Append(
                $"| {row.Code} | {((ResultCode)row.Code).Name()} | {row.Call} | {answer.Code} "
                    + $"{answer["resultDescription"]} | {(answer.Code == 0 ? "" : Plain(await Reason(answer.Code)))} |\n");
        }

        await (Verifier.Verify(table.ToString()) with { Extension = "md" });
    }

    /// <summary>Why the last call was refused, as the journal has it.</summary>
    private async Task<string> Reason(int code)
    {
        var entry = Assert.Single(await Simulator.Sandbox.Journal.List(new() { Limit = 1 }));
        Assert.Equal((EntryKind.Exchange, (int?)code), (entry.Kind, entry.Result));
        Assert.NotNull(entry.Detail);
        return entry.Detail;
    }

    /// <summary>Without references, which differ from run to run.</summary>
    private static string Plain(string reason) => Reference().Replace(reason, match => match.Length == 32 ? "(id)" : "(reference)");

    [GeneratedRegex(@"\b([0-9a-f]{32}|\d{17,})\b")]
    private static partial Regex Reference();

    private static TheoryData<int, string> Rows(IEnumerable<Refusal> refusals)
    {
        var rows = new TheoryData<int, string>();
        foreach (var refusal in refusals)
            rows.Add(refusal.Code, refusal.Call);
        return rows;
    }

    private async Task<Result> Refuse(Refusal refusal) => await Simulator.Call((await refusal.Prepare(Given)).Message);
}

public sealed class RefusalTableInMemory(InMemorySimulator simulator) : RefusalTableTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class RefusalTableOverKestrel(KestrelSimulator simulator) : RefusalTableTests(simulator), IClassFixture<KestrelSimulator>;
