namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>
/// What a caller sent, read member by member. The first thing wrong is remembered and reading goes on, so that an endpoint
/// asks once, at the end, for the <see cref="Refusal"/>. What was given and never read is unknown, and refused before all else.
/// </summary>
internal abstract class RequestInput
{
    private readonly List<string> read = [];
    private Problem? wrong;

    protected abstract IEnumerable<string> Given { get; }

    /// <summary>Why the request cannot be carried out; null when everything is in order.</summary>
    public virtual Problem? Refusal()
    {
        var unknown = Given.FirstOrDefault(name => !read.Contains(name));
        return unknown is null ? wrong : Problems.UnknownMember(PathOf(unknown), unknown, read);
    }

    /// <summary>A text of at most so many characters, without control characters.</summary>
    public string? Text(string name, int longest = 200) => Parsed<string>(
        name,
        text => text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl) ? text : null,
        $"a text of 1 to {longest} characters without control characters");

    /// <summary>Remembers that something is left out that must be there.</summary>
    public T? Required<T>(string name, T? value)
    {
        if (value is null)
            Refuse(Problems.Missing(PathOf(name)));
        return value;
    }

    /// <summary>Remembers what is wrong with a member that could be read.</summary>
    /// <param name="name">The member.</param>
    /// <param name="fault">The rest of a sentence that starts with its name.</param>
    public void Fault(string name, string fault) => Refuse(Problems.Member(PathOf(name), fault));

    /// <summary>A value written as text. Null is absent, or wrong and remembered.</summary>
    /// <param name="name">The member.</param>
    /// <param name="parse">Reads the text; null says that it cannot be read.</param>
    /// <param name="allowed">What can be read, for people.</param>
    /// <param name="choices">The same for programs, where it is a list.</param>
    public T? Parsed<T>(string name, Func<string, T?> parse, string allowed, IReadOnlyList<string>? choices = null)
        where T : class
    {
        if (TextOf(name, allowed, choices) is not { } text)
            return null;
        var value = parse(text);
        if (value is null)
            Refuse(Problems.Wrong(PathOf(name), text, allowed, choices));
        return value;
    }

    /// <inheritdoc cref="Parsed{T}(string, Func{string, T}, string, IReadOnlyList{string})"/>
    public T? ParsedValue<T>(string name, Func<string, T?> parse, string allowed, IReadOnlyList<string>? choices = null)
        where T : struct => (T?)Parsed(name, text => (object?)parse(text), allowed, choices);

    public DateTimeOffset? Instant(string name) => ParsedValue(name, InstantText.Parse, InstantText.Allowed);

    /// <summary>One of an enumeration's values, by the name that the words give it.</summary>
    public T? Choice<T>(string name, Func<T, string> word)
        where T : struct, Enum
    {
        var choices = Enum.GetValues<T>().Select(word).ToArray();
        return ParsedValue<T>(
            name,
            text => Array.IndexOf(choices, text) is >= 0 and var index ? Enum.GetValues<T>()[index] : null,
            "one of " + string.Join(", ", choices),
            choices);
    }

    protected abstract string PathOf(string name);

    /// <summary>The text given for a member; null when it was left out, or is not a text and was refused.</summary>
    protected abstract string? TextOf(string name, string allowed, IReadOnlyList<string>? choices);

    protected void Reading(string name)
    {
        if (!read.Contains(name))
            read.Add(name);
    }

    protected internal virtual void Refuse(Problem problem) => wrong ??= problem;
}
