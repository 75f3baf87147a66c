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
        text.Append(failure.IsFlaky
            ? $"  Flaky: life {failure.Number} did so again in {failure.Again} of {Failure.Runs} runs.\n"
            : $"  Life {failure.Number}, made smaller from {failure.Original.Lines} to {failure.Life.Lines} lines in {failure.Tries} tries.\n");
        text.Append('\n').Append(LifeText.Of(failure.Life)).Append('\n');
        text.Append(Diagram.Of(failure.Record, failure.Broken[0].Breach.Proof));
        return text.ToString();
    }
}
