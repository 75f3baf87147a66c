using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Mcp.Rules;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>The documentation of this very version, rule by rule.</summary>
internal static class RulesTool
{
    private const int Most = 15;
    private const int Longest = 220;

    public static ToolDefinition Define() => new(
        "rules",
        "SEQR's rules",
        "Looks up how SEQR's protocol works. Give search with a few words (an operation, a member, a status, a "
            + "number, what you want to know) to get matching rules with their ids, then show with an id to read one "
            + "in full. There are the rules of the protocol with their source, each finding (the ids are its code, "
            + "such as polling-too-fast) with a wrong and a right example, each result code (result-54) with the "
            + "rules that answer it, and complete SOAP envelopes to copy (example-sendInvoice). Look here before you "
            + "write or change a call to SEQR.",
        [
            new("search", ToolArgument.Text, "Words to look for, such as: refund ersReference."),
            new("show", ToolArgument.Text, "The id of one rule, to read it in full."),
        ],
        OnlyReads: true,
        (input, _) => Task.FromResult(input switch
        {
            _ when input.Text("show") is { } id => Show(id),
            _ when input.Text("search") is { } text => Search(text),
            _ => throw new ToolMistake("Give search with a few words, or show with the id of a rule."),
        }));

    private static string Show(string id)
    {
        var known = RuleBook.Rules;
        if (known.Find(id) is { } rule)
            return $"{rule.Id}\n{rule.Full}";
        var meant = known.NearestTo(id) is { } nearest ? $" Is {nearest} meant?" : "";
        throw new ToolMistake($"There is no rule '{ToolText.Shortened(id, 80)}'.{meant} Find its id with search.");
    }

    private static string Search(string text)
    {
        var found = RuleBook.Rules.Search(text);
        if (found.Count == 0)
            return "No rule has one of these words. Try the name of an operation or a member, or a plainer word.";
        var more = found.Count > Most ? $"\n{found.Count - Most} more match less well: use more words to tell them apart." : "";
        var lines = found.Take(Most).Select(rule => $"{rule.Id} ({rule.Section}): {ToolText.Shortened(rule.Text, Longest)}");
        return $"{string.Join('\n', lines)}{more}\nRead one in full with show.";
    }
}
