using System.Text;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>What is due and fails is shown where one looks at the clock, and does not stop it.</summary>
public sealed class FailingClockTests : SandboxSuite
{
    private const string Broken = "20260102000000001";

    [Fact]
    public async Task The_control_api_and_the_page_show_what_fails_and_the_clock_goes_on()
    {
        Assert.Empty((await Get("/sandbox/clock")).At("failing").EnumerateArray());
        await Post("/sandbox/clock/freeze");
        var due = Wall.GetUtcNow().AddSeconds(5);
        await Host.Database.Write(session => session.Execute(
            "INSERT INTO invoices (sandbox, reference, revision, phase, terminal, sent, due, document) VALUES ('', "
                + "$1, 1, 'Paid', 't', 0, $2, '{')", Broken, due.UtcTicks) == 1);

        var advanced = (await Post("/sandbox/clock/advance", """{"by":"20s"}""")).ShouldBe(200);

        Assert.Equal(Wall.GetUtcNow().AddSeconds(20), advanced.At("now").GetDateTimeOffset());
        Assert.Equal(
            (Broken, null, "1", "1s"),
            (
                advanced["failing[0].invoice"],
                advanced["failing[0].notification"],
                advanced["failing[0].attempts"],
                advanced["failing[0].retryIn"]));
        Assert.Equal(due, advanced.At("failing[0].dueAt").GetDateTimeOffset());
        Assert.Equal(advanced.Json.GetRawText(), (await Get("/sandbox/clock")).Json.GetRawText());

        var page = Encoding.UTF8.GetString((await Get("/clock")).ShouldBe(200).Bytes);
        Assert.Contains("id=\"failing\"", page, StringComparison.Ordinal);
        Assert.Contains("tried once, again in 1s", page, StringComparison.Ordinal);
        Assert.Contains("Nothing happens by itself.", page, StringComparison.Ordinal);

        (await Post("/sandbox/reset")).ShouldBe(204);
        Assert.Empty((await Get("/sandbox/clock")).At("failing").EnumerateArray());
    }
}
