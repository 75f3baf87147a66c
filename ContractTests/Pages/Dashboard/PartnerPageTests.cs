namespace SeqrSandbox.ContractTests.Pages.Dashboard;

/// <summary>Who stands behind codes, on the dashboard.</summary>
public sealed class PartnerPageTests : PagesSuite
{
    [Fact]
    public async Task The_page_names_each_partner_with_its_code_and_without_its_secret()
    {
        var page = await NewVisitor().Open("/partners");

        Assert.Equal("Behind codes", page.Heading);
        Assert.Equal(5, page.Document.QuerySelectorAll("#partners tbody tr").Length);
        Assert.Contains("HTTP://SEQR.SE/000/ups?w=public_test_shop&t=", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("5ecr3t", page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("bfba260a", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_any_it_says_how_they_come_back()
    {
        foreach (var partner in (await Get("/sandbox/partners")).At("items").EnumerateArray())
            await Send(HttpMethod.Delete, $"/sandbox/partners/{partner.GetProperty("kind")}/{partner.GetProperty("id")}", null);

        Assert.Contains("There is nobody.", (await NewVisitor().Open("/partners")).Text, StringComparison.Ordinal);
    }
}
