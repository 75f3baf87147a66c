using System.Text.RegularExpressions;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Mcp.Rules;

/// <summary>
/// Finds rules by words. A word also finds those that begin with it, and the parts of a name such as cancelInvoice. A word that few rules
/// have counts more.
/// </summary>
internal sealed partial class RuleSearch
{
    // They are in most sentences, and nobody means them.
    private static readonly HashSet<string> Small =
    [
        "an", "and", "are", "as", "at", "be", "by", "can", "do", "does", "for", "from", "has", "have", "how", "if", "in", "is", "it", "its",
        "may", "of", "on", "or", "than", "that", "the", "then", "there", "this", "to", "was", "what", "when", "which", "who", "with",
    ];

    private readonly IReadOnlyList<(Rule Rule, HashSet<string> Own, HashSet<string> Around)> indexed;
    private readonly Dictionary<string, Rule> byId;

    public RuleSearch(IReadOnlyList<Rule> rules)
    {
        All = rules;
        byId = rules.ToDictionary(rule => rule.Id, StringComparer.OrdinalIgnoreCase);
        indexed = [.. rules.Select(rule => (rule, Words($"{rule.Id} {rule.Text}"), Words($"{rule.Section} {rule.Full}")))];
    }

    public IReadOnlyList<Rule> All { get; }

    public Rule? Find(string id) => byId.GetValueOrDefault(id);

    public string? NearestTo(string id) => Nearest.Of(id, byId.Keys);

    /// <summary>The rules that have the most of the words, the best first.</summary>
    public IReadOnlyList<Rule> Search(string text)
    {
        var words = Words(text);
        if (!words.IsSubsetOf(Small))
            words.ExceptWith(Small);
        var weights = words.ToDictionary(word => word, Weight);
        return
        [
            .. indexed.Select(one => (one.Rule, Score: words.Sum(word => weights[word] * Fit(word, one.Own, one.Around))))
                .Where(one => one.Score > 0)
                .OrderByDescending(one => one.Score)
                .Select(one => one.Rule),
        ];
    }

    private double Weight(string word) =>
        Math.Log(1 + (indexed.Count / (1.0 + indexed.Count(one => one.Own.Any(own => Begins(own, word))))));

    private static double Fit(string word, HashSet<string> own, HashSet<string> around)
    {
        if (own.Contains(word))
            return 3;
        if (own.Any(other => Begins(other, word)))
            return 2;
        return around.Contains(word) ? 0.5 : 0;
    }

    /// <summary>Short words, and numbers, are meant as they are.</summary>
    private static bool Begins(string word, string beginning) =>
        word == beginning || (beginning.Length > 3 && word.StartsWith(beginning, StringComparison.Ordinal));

    private static HashSet<string> Words(string text) =>
    [
        .. Word().Matches(text)
            .SelectMany(word => (IEnumerable<string>)[word.Value, .. Part().Matches(word.Value).Select(part => part.Value)])
            .Select(word => word.ToLowerInvariant()).Where(word => word.Length > 1 || char.IsDigit(word[0])),
    ];

    [GeneratedRegex(@"[\p{L}\d]+")]
    private static partial Regex Word();

    /// <summary>The parts of a name in camel case.</summary>
    [GeneratedRegex(@"\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+")]
    private static partial Regex Part();
}
