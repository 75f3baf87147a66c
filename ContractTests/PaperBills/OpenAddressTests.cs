using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.PaperBills;

/// <summary>On a shared installation issuers call with their own token alone, and the control API stays closed.</summary>
public sealed class OpenAddressTests : PaperBillSuite
{
    private protected override SimulatorOptions Options => new() { Token = "of-the-operator" };

    [Fact]
    public async Task Issuers_need_no_token_of_the_simulator()
    {
        (await Get("/api/invoice/1?issuer=example")).ShouldBeProblem(401, "unauthorized", "X-Auth-Token");
        (await Get("/@team-a/api/report?issuer=example")).ShouldBeProblem(401, "unauthorized", "X-Auth-Token");

        (await Get("/api/teams")).ShouldBeProblem(401, "unauthorized", "Authorization");
        (await Get("/sandbox/partners")).ShouldBeProblem(401, "unauthorized", "Authorization");
    }
}
