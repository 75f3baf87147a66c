namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>Sandboxes are made, listed and removed.</summary>
public sealed class DirectoryTests : SandboxSuite
{
    [Fact]
    public async Task The_first_use_makes_one()
    {
        await GivenInvoice("/@mine");

        var listed = await Get("/sandboxes");
        Assert.Equal(["mine"], listed.Each("items", "name"));
        Assert.Equal(
            ("1", $"/@mine{Soap}", "/@mine/sandbox/"),
            (listed["items[0].seed"], listed["items[0].soap"], listed["items[0].control"]));
        Assert.Equal("2026-01-02T03:04:05.000Z", listed["items[0].createdAt"]);
    }

    [Fact]
    public async Task A_sandbox_is_made_explicitly_and_only_once()
    {
        var made = (await Put("/sandboxes/mine", """{"seed":7}""")).ShouldBe(201);

        Assert.Equal(("/sandboxes/mine", "7"), (made.Headers.Location?.ToString(), made["seed"]));
        (await Put("/sandboxes/mine", """{"seed":7}""")).ShouldBe(200);
        (await Put("/sandboxes/mine")).ShouldBe(200);
        (await Put("/sandboxes/mine", """{"seed":8}""")).ShouldBeProblem(409, "invalid-value", "Remove it first");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("2147483648")]
    [InlineData("\"x\"")]
    public async Task An_invalid_seed_is_refused(string seed)
    {
        (await Put("/sandboxes/mine", $$"""{"seed":{{seed}}}""")).ShouldBeProblem(400, "invalid-value", "seed");

        Assert.Empty((await Get("/sandboxes")).Each("items"));
    }

    [Theory]
    [InlineData("-a")]
    [InlineData("a%20b")]
    [InlineData("a%2Fb")]
    public async Task A_name_that_is_not_allowed_is_refused(string name) =>
        (await Put($"/sandboxes/{name}")).ShouldBeProblem(404, "invalid-value", "1 to 64 letters");

    [Fact]
    public async Task They_are_listed_newest_first_in_pages()
    {
        foreach (var name in new[] { "b", "c", "a" })
        {
            await Put($"/sandboxes/{name}");
            Wall.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await Get("/sandboxes?limit=2");
        Assert.Equal(["a", "c"], first.Each("items", "name"));
        Assert.Equal(["b"], (await Get($"/sandboxes?limit=2&before={first["next"]}")).Each("items", "name"));
    }

    [Fact]
    public async Task The_last_use_is_told()
    {
        await Put("/sandboxes/mine");
        Wall.Advance(TimeSpan.FromMinutes(5));
        await Get("/@mine/sandbox/clock");

        Assert.Equal("2026-01-02T03:09:05.000Z", (await Get("/sandboxes"))["items[0].usedAt"]);
    }

    [Fact]
    public async Task A_removed_sandbox_is_gone_with_everything_in_it()
    {
        var reference = await GivenInvoice("/@mine");
        await Post("/@mine/sandbox/clock/freeze");

        (await Delete("/sandboxes/mine")).ShouldBe(204);

        Assert.Empty((await Get("/sandboxes")).Each("items"));
        (await Delete("/sandboxes/mine")).ShouldBeProblem(404, "not-found");
        (await Get($"/@mine/sandbox/invoices/{reference}")).ShouldBe(404);
        Assert.Equal(("False", "0"), ((await Get("/@mine/sandbox/clock"))["frozen"], (await Get("/@mine/sandbox/journal"))["kept"]));
    }

    [Fact]
    public async Task A_new_one_of_the_same_name_may_have_another_seed()
    {
        await Put("/sandboxes/mine", """{"seed":7}""");
        await Delete("/sandboxes/mine");

        Assert.Equal("8", (await Put("/sandboxes/mine", """{"seed":8}""")).ShouldBe(201)["seed"]);
    }

    [Fact]
    public async Task The_one_without_a_name_cannot_be_removed() => (await Delete("/sandboxes/")).ShouldBe(405);

    [Fact]
    public async Task Concurrent_first_uses_make_one_sandbox()
    {
        var references = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => GivenInvoice("/@mine"))));

        Assert.Equal(20, references.Distinct().Count());
        Assert.Equal(20, (await Get("/@mine/sandbox/invoices")).Each("items").Count());
        Assert.Equal(["mine"], (await Get("/sandboxes")).Each("items", "name"));
    }
}
