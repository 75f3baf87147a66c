using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A simulator whose store lets nobody come first says so, and ends.</summary>
public sealed class BusyTests : SandboxSuite
{
    [Fact]
    public async Task A_caller_who_always_loses_the_race_is_told_that_the_simulator_is_busy()
    {
        // Every key seems to be taken, as if another save had come first each time.
        await Host.Database.Write(session => session.Execute(
            "CREATE TRIGGER another BEFORE UPDATE ON terminals BEGIN INSERT INTO clocks (sandbox, shift) VALUES "
                + "('another', 0); INSERT INTO clocks (sandbox, shift) VALUES ('another', 0); END") is var _);

        Assert.Equal("93", Member(await Call("", Message.Of("assignSeqrId", "<seqrId>CODE</seqrId>")), "resultCode"));
        (await Host.Send(HttpMethod.Patch, "/sandbox/terminals/public_test_shop_terminal", """{"name":"Shop"}"""))
            .ShouldBeProblem(503, "busy");

        await Host.Database.Write(session => session.Execute("DROP TRIGGER another") is var _);
        (await Host.Send(HttpMethod.Patch, "/sandbox/terminals/public_test_shop_terminal", """{"name":"Shop"}""")).ShouldBe(200);
    }

    [Fact]
    public async Task A_constraint_that_only_a_mistake_breaks_is_a_fault_and_not_a_race()
    {
        await Host.Database.Write(session => session.Execute(
            "CREATE TRIGGER mistake BEFORE UPDATE ON terminals BEGIN SELECT RAISE(ABORT, 'a mistake'); END") is var _);

        Assert.Equal("90", Member(await Call("", Message.Of("assignSeqrId", "<seqrId>CODE</seqrId>")), "resultCode"));
        (await Host.Send(HttpMethod.Patch, "/sandbox/terminals/public_test_shop_terminal", """{"name":"Shop"}"""))
            .ShouldBeProblem(500, "internal-error");
    }
}
