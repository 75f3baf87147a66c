using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>The mistakes in a file, in the order of its lines.</summary>
internal sealed class ErrorList
{
    private const int LongestEcho = 60;

    private readonly List<ScenarioError> errors = [];

    public int Count => errors.Count;

    public IReadOnlyList<ScenarioError> InOrder => [.. errors.OrderBy(error => error.At.Line).ThenBy(error => error.At.Column)];

    public void Add(Place at, string found, string right, string? nearest = null) => errors.Add(new(at, found, right, nearest));

    /// <summary>Adds a mistake about a value as a whole.</summary>
    public void Add(Node node, string right, string? nearest = null)
    {
        if (node is not RefusedNode)
            Add(node.At, Describe(node), right, nearest);
    }

    /// <summary>The text of the file, cut short, so that a message does not grow with the file.</summary>
    public static string Echo(string text)
    {
        var line = new string([.. text.Take(LongestEcho).Select(letter => char.IsControl(letter) ? ' ' : letter)]);
        return text.Length <= LongestEcho ? $"'{line}'" : $"'{line}…'";
    }

    private static string Describe(Node node) => node switch
    {
        TextNode { IsNothing: true } => "nothing",
        TextNode { IsPlain: false, Text: "" } => "an empty text",
        TextNode text => Echo(text.Text),
        ListNode => "a list",
        _ => "names with values",
    };
}
