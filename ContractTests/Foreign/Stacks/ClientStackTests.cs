using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>
/// What each stack makes of an answer that is lost or spoiled on its way. The snapshots are what docs/client-stacks.md is made of. A run
/// of the tests repeats the stacks that test.sh installs; quality/client-stacks.sh repeats all.
/// </summary>
public sealed partial class ClientStackTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private static readonly string Bill = Path.Combine(Repository.Root, "docs", "examples", "sendInvoice.xml");

    public static TheoryData<string> Stacks =>
    [
        .. from stack in StackUnderTest.All
           where stack.IsInstalled || Environment.GetEnvironmentVariable("SEQR_STACKS") == "all"
           select stack.Name,
    ];

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task As_it_comes_a_stack_meets_each_fault_as_it_did_before(string name) =>
        await Verifier.Verify(await Seen(name, isCareful: false)).UseTextForParameters(name);

    [Theory]
    [MemberData(nameof(Stacks))]
    public async Task Set_with_care_a_stack_meets_each_fault_as_it_did_before(string name) =>
        await Verifier.Verify(await Seen(name, isCareful: true)).UseTextForParameters(name);

    [Fact]
    public Task The_document_has_what_was_seen() => StackTables.MustStandIn(Path.Combine(Repository.Root, "docs", "client-stacks.md"));

    private async Task<string> Seen(string name, bool isCareful)
    {
        var stack = StackUnderTest.All.Single(one => one.Name == name);
        using var folder = new TemporaryDirectory();
        var wsdl = folder.File("seqr.wsdl");
        await File.WriteAllTextAsync(wsdl, await simulator.Http.GetStringAsync(simulator.Soap.PathAndQuery + "?wsdl"));
        // Always the same bytes: packed, they are in the errors of those who cannot unpack them.
        var good = Reference().Replace((await simulator.Post(await File.ReadAllTextAsync(Bill))).Text, "20151029101848663");

        var services = Fault.All.Select(fault => (Fault: fault, Service: new FaultyService(fault, good))).ToList();
        var urls = services.SelectMany(one => Enumerable.Repeat(one.Service.Url, one.Fault.IsOnSecondCall ? 2 : 1)).ToList();
        var lines = await stack.Call(wsdl, Bill, urls, isCareful);

        var seen = new StringBuilder(Beginning(services[0].Service.Calls.First()));
        foreach (var (fault, service) in services)
        {
            await service.DisposeAsync();
            seen.Append($"{fault.Name}: {Sighting.Of(lines[urls.LastIndexOf(service.Url)], fault, service.Calls, good)}\n");
        }

        return seen.ToString();
    }

    /// <summary>How SEQR knows the stack, and how it wrote the amount 199.90. The other message is not its own.</summary>
    private static string Beginning(ArrivedCall call) =>
        $"User-Agent: {Version().Replace(call.Header("User-Agent") ?? "none", "…")}\n"
        + $"199.90: {(Amount().Match(call.Body) is { Success: true } own ? own.Groups[1].Value : "as given")}\n";

    [GeneratedRegex(@"\d{17}")]
    private static partial Regex Reference();

    [GeneratedRegex(@"\d+(\.\d+)+")]
    private static partial Regex Version();

    [GeneratedRegex(@"<(?:\w+:)?value[^>]*>(199[^<]*)<")]
    private static partial Regex Amount();
}
