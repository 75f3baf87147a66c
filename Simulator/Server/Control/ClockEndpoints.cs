using SeqrSandbox.Simulator.Clock;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>The sandbox's clock: show, advance, stop, set.</summary>
internal static class ClockEndpoints
{
    public static void MapClock(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clock", (Sandbox sandbox, QueryInput query) => query.Refusal() ?? Show(sandbox));
        routes.MapPost("/clock/advance", Advance);
        routes.MapPost("/clock/freeze", (Sandbox sandbox, JsonInput body) => Change(sandbox, body, sandbox.FreezeClock));
        routes.MapPost("/clock/resume", (Sandbox sandbox, JsonInput body) => Change(sandbox, body, sandbox.ResumeClock));
        routes.MapPost("/clock/set", Set);
    }

    private static IResult Show(Sandbox sandbox) => Answer.Ok(ClockView.Read(sandbox));

    private static async Task<IResult> Advance(Sandbox sandbox, TimeProvider wall, JsonInput body)
    {
        var by = body.Required("by", body.ParsedValue("by", DurationText.Parse, DurationText.Allowed));
        if (body.Refusal() is { } refusal)
            return refusal;
        if (by > ClockBounds.Latest(wall) - sandbox.Clock.GetUtcNow())
            return Problems.Member(
                "by",
                $"would move the clock to more than {ClockBounds.Years} years ahead of the wall clock. POST "
                    + "/sandbox/clock/set can take it back.");
        await sandbox.AdvanceClock(by!.Value);
        return Show(sandbox);
    }

    private static Task<IResult> Set(Sandbox sandbox, TimeProvider wall, JsonInput body)
    {
        var to = body.Required("to", body.Instant("to"));
        if (to < ClockBounds.Earliest(wall) || to > ClockBounds.Latest(wall))
            return Task.FromResult<IResult>(Problems.Member("to", $"has to be within {ClockBounds.Years} years of the wall clock."));
        return Change(sandbox, body, () => sandbox.SetClock(to!.Value));
    }

    private static async Task<IResult> Change(Sandbox sandbox, JsonInput body, Func<Task> change)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        await change();
        return Show(sandbox);
    }
}
