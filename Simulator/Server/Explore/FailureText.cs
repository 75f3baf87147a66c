using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>A failure for people: the broken fact, the life, and a diagram of what was exchanged.</summary>
internal static class FailureText
{
    public static string Of(Failure failure)
    {
        var text = new StringBuilder();
        text.Append($"{failure.Fact.Code}: {failure.Fact.Law}\n");
        foreach (var broken in failure.Broken)
            text.Append($"  {broken.Breach.Sentence}\n");
        text.Append($"  {(failure.IsFlaky ? "Flaky: life" : "Life")}{Search(failure)["Life".Length..]}\n");
        text.Append('\n').Append(LifeText.Of(failure.Life)).Append('\n');
        text.Append(Diagram.Of(failure.Record, failure.Broken[0].Breach.Proof));
        return text.ToString();
    }

    /// <summary>How the life was found again, and what became of making it smaller.</summary>
    public static string Search(Failure failure) => failure switch
    {
        { IsFlaky: true } => $"Life {failure.Number} did so again in {failure.Again} of {Failure.Runs} runs.",
        _ when failure.Life.Lines == failure.Original.Lines =>
            $"Life {failure.Number} has {Lines(failure.Life.Lines)}; {failure.Tries} tries made it no smaller.",
        _ => $"Life {failure.Number} was made smaller from {failure.Original.Lines} to {Lines(failure.Life.Lines)} "
            + $"in {failure.Tries} tries.",
    };

    private static string Lines(int count) => count == 1 ? "1 line" : $"{count} lines";
}
