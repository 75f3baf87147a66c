using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.ContractTests.Pages;
using SeqrSandbox.Simulator.Pages.SignIn;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>The pages, for a person who signs in with a team's token.</summary>
public sealed class PagesTests : TeamSuite
{
    [Fact]
    public async Task A_member_sees_the_team_s_sandboxes_and_no_other()
    {
        var visitor = await SignedIn("/@shop-1/journal");

        var page = await visitor.Open("/@shop-1/journal");

        Assert.Equal(200, page.Status);
        Assert.Contains("/@shop-2/", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("other-1", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/journal")]
    [InlineData("/@other-1/")]
    [InlineData("/@other-1/clock")]
    public async Task A_member_is_told_that_a_page_is_not_the_team_s(string path)
    {
        var visitor = await SignedIn("/@shop-1/");

        var page = await visitor.Open(path);

        Assert.Equal((403, "This sandbox is not shop's"), (page.Status, page.Heading));
        Assert.Contains("whose sandboxes are named shop-*", page.Text, StringComparison.Ordinal);
        Assert.Contains("/@shop-1/", page.Source, StringComparison.Ordinal);
        // Only the address that was asked for is repeated.
        Assert.Equal(path.Contains("other-1", StringComparison.Ordinal), page.Source.Contains("other-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_form_of_a_member_changes_an_own_sandbox_and_no_other()
    {
        var visitor = await SignedIn("/@shop-1/");

        Assert.Equal(403, (await visitor.Post("/@other-1/clock/freeze", [])).Status);
        Assert.Equal(200, (await visitor.Post("/@shop-1/clock/freeze", [])).Status);

        Assert.Equal("False", (await AsOperator(HttpMethod.Get, "/@other-1/sandbox/clock"))["frozen"]);
        Assert.Equal("True", (await AsOperator(HttpMethod.Get, "/@shop-1/sandbox/clock"))["frozen"]);
    }

    /// <summary>Every page that asks for a token, as the simulator has mapped it: one that is added later is tried too.</summary>
    [Fact]
    public async Task No_page_of_another_sandbox_is_shown_or_takes_a_form()
    {
        var visitor = await SignedIn("/@shop-1/");
        var pages = Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.Metadata.GetMetadata<AsksForToken>() is not null)
            .SelectMany(page => page.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods.Select(
                method => (Method: method, Path: Regex.Replace(page.RoutePattern.RawText!, @"\{\w+\}", "1"))))
            .ToList();

        Assert.InRange(pages.Count, 30, int.MaxValue);
        foreach (var (method, path) in pages)
        {
            foreach (var sandbox in new[] { "", "/@other-1" })
            {
                var page = method == "GET" ? await visitor.Open(sandbox + path) : await visitor.Post(sandbox + path, []);
                Assert.True(page.Status == 403, $"{method} {sandbox}{path} was answered {page.Status}.");
            }
        }
    }

    [Fact]
    public async Task A_mistyped_name_makes_no_sandbox()
    {
        var visitor = await SignedIn("/@shop-1/");

        Assert.Equal(403, (await visitor.Open("/pages/sandbox?name=shpo-3&to=/")).Status);
        Assert.Equal(200, (await visitor.Open("/pages/sandbox?name=shop-3&to=/")).Status);

        Assert.Equal(["other-1", "shop-1", "shop-2", "shop-3"], await SandboxNames());
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_the_phone_needs_none()
    {
        await SignedIn("/@shop-1/");
        var visitor = new Visitor(Host.Http);

        var asked = await visitor.Open("/@shop-1/journal");
        Assert.Equal("/@shop-1/pages/sign-in?to=%2Fjournal", asked.Path);
        Assert.Contains("started with (SEQR_SANDBOX_TOKEN), or that of your team.", asked.Text, StringComparison.Ordinal);
        var refused = await visitor.Press(await visitor.Open("/@shop-1/pages/sign-in?to=/"), "Sign in", ("token", "seqr~x"));
        Assert.Equal((403, "That is not the token."), (refused.Status, Visit.Words(refused.Find("#token-error"))));
        var phone = await visitor.Open("/@shop-1/wallet");
        Assert.Equal(200, phone.Status);
        Assert.DoesNotContain("shop-2", phone.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explorations_are_the_operator_s()
    {
        var visitor = await SignedIn("/@shop-1/");

        var page = await visitor.Open("/@shop-1/exploration");

        Assert.Equal((403, "Only the operator sees this"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task The_operator_sees_all()
    {
        await SignedIn("/@shop-1/");
        var visitor = new Visitor(Host.Http);

        var page = await visitor.Press(await visitor.Open("/pages/sign-in?to=/journal"), "Sign in", ("token", OperatorToken));

        Assert.All(["/@shop-1/", "/@shop-2/", "/@other-1/"], link => Assert.Contains(link, page.Source, StringComparison.Ordinal));
    }

    /// <summary>A member of the team shop, beside another team; both have sandboxes.</summary>
    private async Task<Visitor> SignedIn(string path)
    {
        var (shop, other) = (await GivenTeam("shop", "shop-*"), await GivenTeam("other", "other-*"));
        await As(shop, HttpMethod.Put, "/sandboxes/shop-1");
        await As(shop, HttpMethod.Put, "/sandboxes/shop-2");
        await As(other, HttpMethod.Put, "/sandboxes/other-1");
        var visitor = new Visitor(Host.Http);
        var page = await visitor.Press(await visitor.Open(path), "Sign in", ("token", shop));
        Assert.Equal((200, path), (page.Status, page.Path));
        return visitor;
    }
}
