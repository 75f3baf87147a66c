using System.Text.RegularExpressions;
using SeqrSandbox.ContractTests.Snapshots;

namespace SeqrSandbox.ContractTests.Certification;

/// <summary>A merchant that nothing is known of but its calls is led through a whole procedure, unattended.</summary>
public sealed partial class GuidedRunTests
{
    [Theory]
    [InlineData("webshop")]
    [InlineData("pos")]
    [InlineData("instant-checkout")]
    [InlineData("unattended")]
    [InlineData("invoice-service")]
    [InlineData("external-service")]
    [InlineData("eproducts")]
    public async Task The_reference_client_passes(string plan)
    {
        await using var shop = await WatchedShop.Open();
        using var folder = new TemporaryDirectory();
        await using var watching = SideProgram.Dotnet("seqr-sandbox.dll", "certify", "--url", shop.Url, "--plan", plan, "--guided");
        await watching.Spoken;
        await using var client = SideProgram.Dotnet(
            "Reference.Client.Demo.dll", "certify", plan, "--url", shop.Url, "--data", folder.Path);

        var (demo, demoOutput, demoErrors) = await client.End();
        var (status, output, errors) = await watching.End();

        Assert.True(
            (demo, status) == (0, 0),
            $"The client left with {demo}, the certification with {status}.\n{demoOutput}{demoErrors}\n{errors}\n{output}");
        Assert.EndsWith("Every check was seen.\n", errors, StringComparison.Ordinal);
        // The number of polls varies, and so do the numbers of the entries.
        await Verifier.Verify(Exchanges().Replace(output, "(#…)")).UseTextForParameters(plan);
    }

    [Fact]
    public async Task A_client_that_never_polls_is_not_paid()
    {
        await using var shop = await WatchedShop.Open();
        await using var watching = SideProgram.Dotnet("seqr-sandbox.dll", "certify", "--url", shop.Url, "--guided", "--patience", "2s");
        await watching.Spoken;
        var invoice = await shop.Send();

        var (status, _, errors) = await watching.End();

        Assert.Equal(3, status);
        Assert.EndsWith(
            $"Nothing went on for 2 s. Waiting for getPaymentStatus of {invoice}, before the payer scans.\n",
            errors,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_knows_nothing_of_this_code_passes()
    {
        await using var shop = await WatchedShop.Open();
        await using var watching = SideProgram.Dotnet(
            "seqr-sandbox.dll", "certify", "--url", shop.Url, "--guided", "--expected",
            Path.Combine(Repository.Root, "docs", "examples", "shop-without-app.expected"));
        await watching.Spoken;
        await using var script = SideProgram.Start(
            "/usr/bin/python3", Path.Combine(Repository.Root, "ContractTests", "Foreign", "zeep_certification.py"),
            shop.Url + "/soap/merchant/cashregister-2?wsdl");

        var (foreign, _, foreignErrors) = await script.End();
        var (status, output, errors) = await watching.End();

        Assert.True(
            (foreign, status) == (0, 0),
            $"The script left with {foreign}, the certification with {status}. It needs the Debian package "
                + $"python3-zeep.\n{foreignErrors}\n{errors}\n{output}");
        Assert.Equal(
            ["Hint cashier-id-missing", "Hint footer-missing", "Hint issue-date-missing", "Warning channel-missing"],
            (from entry in await shop.Host.Sandbox.Journal.List(new() { Limit = 1000 })
             from finding in entry.Findings
             select $"{finding.Severity} {finding.Code}").Distinct().Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\(#[\d #]+\)")]
    private static partial Regex Exchanges();
}
