using SeqrSandbox.Simulator.Hosting;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>The pages of a shared installation.</summary>
public sealed class TokenTests : PagesSuite
{
    private protected override SimulatorOptions Options => new() { Token = "open-sesame" };

    [Fact]
    public async Task the_phone_stays_open_and_names_no_other_sandbox()
    {
        await NewVisitor().Open("/@secret/wallet");

        var home = await NewVisitor().Open("/wallet");

        Assert.Equal(200, home.Status);
        Assert.DoesNotContain("secret", home.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task whoever_signs_in_sees_the_sandboxes_and_still_needs_the_header_for_the_control_api()
    {
        var visitor = NewVisitor();
        await visitor.Open("/@secret/wallet");

        var home = await visitor.Press(await visitor.Open("/pages/sign-in?to=/wallet"), "Sign in", ("token", "open-sesame"));

        Assert.Equal("/wallet", home.Path);
        Assert.Contains("/@secret/wallet", home.Source, StringComparison.Ordinal);
        Assert.Equal(401, (await visitor.Open("/sandbox/health")).Status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("open-sesam")]
    public async Task another_token_is_refused(string token)
    {
        var visitor = NewVisitor();

        var refused = await visitor.Press(await visitor.Open("/pages/sign-in?to=/wallet"), "Sign in", ("token", token));

        Assert.Equal((403, "That is not the token."), (refused.Status, Visit.Words(refused.Find("#token-error"))));
    }
}
