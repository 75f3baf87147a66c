using System.Diagnostics;
using System.Text.Json;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Remote;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>
/// Leads a merchant through a plan: plays the payer, lets time pass, and waits for the merchant in between. It knows
/// the merchant only by its calls. It ends when every check was seen, or after too long without progress.
/// </summary>
internal sealed class GuidedRun(
    CertifiedSandbox sandbox, TimeSpan patience, IEnumerable<string> codes, TextWriter console)
{
    private const string DefaultPayer = "payer-1";
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, string> states = [];
    private readonly HashSet<(string Kind, string? Invoice)> done = [];
    private readonly Queue<string> unscanned = new(codes);
    private string? told;

    public async Task<Seen> Run(Question question, CancellationToken stopping)
    {
        question = question with { After = await sandbox.LatestEntry(stopping) };
        var still = Stopwatch.StartNew();
        while (true)
        {
            var seen = await sandbox.Certification(question, stopping);
            if (PrintNews(seen.View))
                still.Restart();
            if (IsOver(seen.View))
                return seen;
            if (await MakeMove(seen.View.Move, stopping))
            {
                still.Restart();
            }
            else if (still.Elapsed >= patience)
            {
                await console.WriteLineAsync(Visible.Of($"Nothing went on for {patience.TotalSeconds:0.#} s. {seen.View.Move.Text}"));
                return seen;
            }

            await Task.Delay(Interval, stopping);
        }
    }

    /// <summary>Prints what is new; false if nothing is.</summary>
    private bool PrintNews(CertificationView view)
    {
        var isNew = false;
        foreach (var check in view.Checks.Where(check => states.GetValueOrDefault(check.Id, "not-seen") != check.State))
        {
            isNew = true;
            states[check.Id] = check.State;
            console.WriteLine(Visible.Of($"{TextReport.Word(check),-8}  {check.Id}{(check.Next is { } next ? $": {next}" : "")}"));
        }

        if (told != view.Move.Text)
            console.WriteLine(Visible.Of(told = view.Move.Text));
        return isNew;
    }

    /// <summary>Whether there is nothing left to wait for. Expected failures are not waited for.</summary>
    private static bool IsOver(CertificationView view) =>
        view.Move.Kind == "done" || view.Checks.All(check => check.Expected || check.State is CheckView.Passed or CheckView.Failed);

    /// <summary>Makes a move on behalf of the payer or the clock, once; false if there is none.</summary>
    private async Task<bool> MakeMove(NextStepView move, CancellationToken stopping)
    {
        var refusal = move.Kind switch
        {
            "scan" when move.Code is null && unscanned.TryDequeue(out var code) => Scan(move.Payer, code, stopping),
            "scan" when move.Code is { } code && done.Add((code, move.Payer)) => Scan(move.Payer, code, stopping),
            "pay" when done.Add((move.Kind, move.Invoice)) => Pay(move, stopping),
            "decline" when done.Add((move.Kind, move.Invoice)) => sandbox.Post(Phone(move.Payer) + "/cancel", "{}", stopping),
            "advance" when done.Add((move.Kind, move.Invoice)) => sandbox.Post("clock/advance", """{"by":"30s"}""", stopping),
            _ => null,
        };
        if (refusal is null)
            return false;
        if (await refusal is { } reason)
            await console.WriteLineAsync(Visible.Of($"{(move.Kind == "scan" ? "The phone shows" : "That did not come off")}: {reason}"));
        return true;
    }

    private Task<string?> Scan(string? payer, string code, CancellationToken stopping) =>
        sandbox.Post(Phone(payer) + "/scan", JsonSerializer.Serialize(new { code }), stopping);

    private static string Phone(string? payer) => "payers/" + Uri.EscapeDataString(payer ?? DefaultPayer);

    private async Task<string?> Pay(NextStepView move, CancellationToken stopping)
    {
        if (move.Code is { } code && await Scan(move.Payer, code, stopping) is { } unreadable)
            return unreadable;
        if (await sandbox.Post(Phone(move.Payer) + "/confirm", "{}", stopping) is { } refused)
            return refused;
        // The app takes the payer back to the shop.
        if (await sandbox.BackUrl(move.Invoice!, stopping) is { } back && !await ShopPage.Open(back, stopping))
            await console.WriteLineAsync(Visible.Of($"The payer came back through {back}, and found no page."));
        return null;
    }
}
