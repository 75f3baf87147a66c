using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Replay;

/// <summary>What scenarios did to a recorded session, those of the target do again.</summary>
public sealed class ScenarioReplayTests
{
    [Theory]
    [InlineData("paid")]
    [InlineData("declined")]
    [InlineData("canceled-by-payer")]
    [InlineData("insufficient-funds")]
    [InlineData("busy-then-paid")]
    [InlineData("connection-reset")]
    [InlineData("garbled-response")]
    [InlineData("service-down")]
    public async Task A_scenario_happens_again(string scenario)
    {
        using var folder = new TemporaryDirectory();
        var file = Path.Combine(folder.Path, "session.jsonl");
        await using (var recorded = await ControlHost.Start(Transport.Kestrel))
        {
            var session = new Session(recorded.Client);
            var members = $"<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode><clientComment>scenario={scenario}</clientComment>";
            var bill = Session.Member(await session.Call("sendInvoice", Message.Invoice("10.22", members)), "invoiceReference")!;
            for (var poll = 0; poll < 6; poll++)
            {
                await AskInVain(session, bill);
                await session.Control("clock/advance", new { by = "1s" });
            }

            await session.Save(file);
        }

        await using var fresh = await ControlHost.Start(Transport.Kestrel);
        var replayed = await Replayed.Of(file, fresh.Client.BaseAddress!);

        Assert.Empty(replayed.Lines);
        Assert.Equal(7, replayed.Report.Replayed.Count);
    }

    /// <summary>Asks, perhaps without an answer.</summary>
    private static async Task AskInVain(Session session, string bill)
    {
        try
        {
            await session.Ask(bill);
        }
        catch (HttpRequestException)
        {
            // As the scenario has it.
        }
    }
}
