using System.Text.Json.Nodes;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>Repeats the actions of the recorded payers with the target's payers.</summary>
internal sealed class PayerActions(ReplayTarget target, ReferenceMap references)
{
    // The PIN was not recorded. This one is always wrong.
    private const string WrongPin = "wrong";

    /// <summary>Creates the payers that the target lacks, and returns their number.</summary>
    public async Task<int> MakePayers(Recording recording, CancellationToken stop)
    {
        var made = 0;
        foreach (var payer in recording.Entries.Where(entry => entry.Is(EntryKind.PayerAction)).Select(PayerOf).OfType<string>().Distinct())
        {
            if (await target.CallControl(HttpMethod.Get, $"payers/{payer}", null, stop) is not null
                && await target.CallControl(HttpMethod.Post, "payers", new() { ["id"] = payer }, stop) is null)
            {
                made++;
            }
        }

        return made;
    }

    /// <summary>Repeats an action. Returns how its result differed, or null.</summary>
    public async Task<AnswerDifference?> Repeat(RecordedEntry action, CancellationToken stop)
    {
        var (step, body) = Request(action);
        var refused = await target.CallControl(HttpMethod.Post, $"payers/{PayerOf(action)}/{step}", body, stop);
        var succeeded = action.Result is null or (int)ResultCode.Success;
        return succeeded == refused is null
            ? null
            : new(
                PayerOf(action) ?? "payer",
                succeeded
                    ? "done"
                    : $"refused ({(Enum.IsDefined((ResultCode)action.Result!) ? ((ResultCode)action.Result).Name() : action.Result)})",
                refused is null ? "done" : $"refused ({refused})");
    }

    private (string Step, JsonObject Body) Request(RecordedEntry action)
    {
        var body = new JsonObject();
        foreach (var (name, value) in action.Arguments ?? new Dictionary<string, string>())
        {
            if (name is not ("payer" or "pin"))
                body[name] = references.Substitute(value);
        }

        if (action.Result == (int)ResultCode.AuthenticationFailed)
            body["pin"] = WrongPin;
        return (action.Name == "leave" ? "cancel" : action.Name!, body);
    }

    private static string? PayerOf(RecordedEntry action) => action.Arguments?.GetValueOrDefault("payer");
}
