using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Clock;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Pages.Frame;
using SeqrSandbox.Simulator.Pages.Invoices;
using SeqrSandbox.Simulator.Pages.Shown;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;
using ClockState = SeqrSandbox.Simulator.Views.ClockView;

namespace SeqrSandbox.Simulator.Pages.Clock;

/// <summary>The sandbox's clock: show, advance, stop, set.</summary>
internal static class ClockPages
{
    private const int MostDue = 50;

    public static void MapClockPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/clock", (Sandbox sandbox) => Show(sandbox, null));
        routes.MapPost("/clock/next", Next);
        routes.MapPost("/clock/advance", Advance);
        routes.MapPost("/clock/set", Set);
        routes.MapPost("/clock/freeze", (Sandbox sandbox, HttpRequest request) => Change(request, sandbox.FreezeClock));
        routes.MapPost("/clock/resume", (Sandbox sandbox, HttpRequest request) => Change(request, sandbox.ResumeClock));
    }

    private static async Task<IResult> Show(Sandbox sandbox, string? trouble)
    {
        var due = new List<DueLine>();
        foreach (var item in (await sandbox.Store.ListDue(DateTimeOffset.MaxValue, MostDue)).Where(item => !sandbox.Failing.Holds(item)))
            due.Add(new(item.At, item.Invoice.Value, await What(sandbox, item)));
        var failing = ClockState.Read(sandbox).Failing.Select(item =>
            new FailingLine(
                item.DueAt,
                item.Invoice,
                item.Notification is null ? "what the invoice waits for" : "a notification",
                item.Attempts,
                item.Error,
                item.RetryIn));
        var ahead = sandbox.Clock.FrozenAt is null
            ? DurationText.Write(TimeSpan.FromSeconds(Math.Round(sandbox.Clock.Shift.TotalSeconds)))
            : null;
        return PageResult.Of<ClockPage, ClockView>(
            PageArea.Dashboard,
            "Clock",
            new(await ClockNow.Load(sandbox), ahead, due, [.. failing], trouble),
            trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    private static async Task<string> What(Sandbox sandbox, DueItem item) => item.NotificationId is not null
        ? "a notification is tried"
        : (await sandbox.Store.FindInvoice(item.Invoice))?.Value is { } invoice && EventText.Next(invoice) is { } next
            ? next
            : "something happens by itself";

    /// <summary>Advances to the next instant at which anything is due.</summary>
    private static async Task<IResult> Next(Sandbox sandbox, HttpRequest request)
    {
        var form = await PageForm.Read(request.HttpContext);
        if (await sandbox.Due.NextAt() - sandbox.Clock.GetUtcNow() is { Ticks: > 0 } wait)
            await sandbox.AdvanceClock(wait);
        return SeeOther.Path(request, LocalPath.Of(form["to"]));
    }

    private static async Task<IResult> Advance(Sandbox sandbox, TimeProvider wall, HttpRequest request)
    {
        var form = await PageForm.Read(request.HttpContext);
        if (DurationText.Parse(form["by"].ToString().Trim()) is not { } by)
            return await Show(sandbox, $"How far to advance has to be {DurationText.Allowed}.");
        if (by > ClockBounds.Latest(wall) - sandbox.Clock.GetUtcNow())
            return await Show(sandbox, $"That would move the clock to more than {ClockBounds.Years} years ahead of the wall clock.");
        return await Change(request, () => sandbox.AdvanceClock(by));
    }

    private static async Task<IResult> Set(Sandbox sandbox, TimeProvider wall, HttpRequest request)
    {
        var form = await PageForm.Read(request.HttpContext);
        if (InstantText.Parse(form["to"].ToString().Trim()) is not { } to)
            return await Show(sandbox, $"The time has to be {InstantText.Allowed}.");
        if (to < ClockBounds.Earliest(wall) || to > ClockBounds.Latest(wall))
            return await Show(sandbox, $"The time has to be within {ClockBounds.Years} years of the wall clock.");
        return await Change(request, () => sandbox.SetClock(to));
    }

    private static async Task<IResult> Change(HttpRequest request, Func<Task> change)
    {
        await change();
        return SeeOther.Path(request, "/clock");
    }
}
