using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>There are only so many sandboxes.</summary>
public sealed class BoundTests : SandboxSuite
{
    private protected override SimulatorOptions Options => new() { MaxSandboxes = 3 };

    [Fact]
    public async Task Ten_thousand_requests_make_three_sandboxes_and_disturb_no_other()
    {
        var reference = await GivenInvoice("/@mine");

        var statuses = new List<int>();
        for (var number = 0; number < 10_000; number++)
            statuses.Add((await Put($"/sandboxes/s{number}")).Status);

        Assert.Equal([201, 201, .. Enumerable.Repeat(409, 9_998)], statuses);
        Assert.Equal(
            ["s1", "s0", "mine"],
            (await Get("/sandboxes")).Each("items", "name").OrderByDescending(name => name, StringComparer.Ordinal));
        (await Post($"/@mine/sandbox/invoices/{reference}/pay")).ShouldBe(200);
        Assert.NotEmpty(await GivenInvoice(""));
    }

    [Fact]
    public async Task One_too_many_is_a_problem_or_a_fault()
    {
        await GivenThree();

        (await Put("/sandboxes/d")).ShouldBeProblem(409, "too-many-sandboxes", "There are 3 sandboxes, and no more are made.");
        (await Get("/@d/sandbox/health")).ShouldBeProblem(503, "too-many-sandboxes", "DELETE /sandboxes/NAME");
        var fault = await Call("/@d", Message.Of("benchmarkingNop", context: ""));
        Assert.Contains(
            "<faultstring>There are 3 sandboxes, and no more are made.",
            Encoding.UTF8.GetString(fault.ShouldBe(500).Bytes),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_there_are_stay_in_use()
    {
        await GivenThree();

        (await Put("/sandboxes/a")).ShouldBe(200);
        Assert.NotEmpty(await GivenInvoice("/@b"));
    }

    [Fact]
    public async Task Removing_one_makes_room()
    {
        await GivenThree();
        await Delete("/sandboxes/a");

        (await Put("/sandboxes/d")).ShouldBe(201);
        (await Put("/sandboxes/e")).ShouldBe(409);
    }

    [Fact]
    public async Task Concurrent_requests_make_no_more_than_the_bound()
    {
        var replies = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(() => Put($"/sandboxes/s{number}"))));

        Assert.Equal(3, replies.Count(reply => reply.Status == 201));
        Assert.Equal(3, (await Get("/sandboxes")).Each("items").Count());
    }

    private async Task GivenThree()
    {
        foreach (var name in new[] { "a", "b", "c" })
            (await Put($"/sandboxes/{name}")).ShouldBe(201);
    }
}
