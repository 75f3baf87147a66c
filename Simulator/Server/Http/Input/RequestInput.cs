namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>
/// A request, read member by member. The first mistake is remembered and reading goes on, so an endpoint asks once, at
/// the end, for the <see cref="Refusal"/>. A member that was never read is unknown, and refused before all else.
/// </summary>
internal abstract class RequestInput
{
    private readonly List<string> read = [];
    private Problem? wrong;

    protected abstract IEnumerable<string> Given { get; }

    /// <summary>The problem that keeps the request from being carried out; null if there is none.</summary>
    public virtual Problem? Refusal()
    {
        var unknown = Given.FirstOrDefault(name => !read.Contains(name));
        return unknown is null ? wrong : Problems.UnknownMember(PathOf(unknown), unknown, read);
    }

    /// <summary>A text of at most the given length, without control characters.</summary>
    public string? Text(string name, int longest = 200) => Parsed<string>(
        name,
        text => text.Length > 0 && text.Length <= longest && !text.Any(char.IsControl) ? text : null,
        $"a text of 1 to {longest} characters without control characters");

    /// <summary>Remembers a required member that is missing.</summary>
    public T? Required<T>(string name, T? value)
    {
        if (value is null)
            Refuse(Problems.Missing(PathOf(name)));
        return value;
    }

    /// <summary>Remembers a mistake in a member that could be read.</summary>
    /// <param name="name">The member.</param>
    /// <param name="fault">The rest of a sentence that starts with the member's name.</param>
    public void Fault(string name, string fault) => Refuse(Problems.Member(PathOf(name), fault));

    /// <summary>A value written as text. Null if it is absent, or wrong and remembered.</summary>
    /// <param name="name">The member.</param>
    /// <param name="parse">Reads the text; null if it cannot be read.</param>
    /// <param name="allowed">What is allowed, for people.</param>
    /// <param name="choices">The same for programs, if it is a list.</param>
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

    /// <summary>A value of an enumeration, by the name that the given words have for it.</summary>
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

    /// <summary>The text of a member; null if it was left out, or is no text and was refused.</summary>
    protected abstract string? TextOf(string name, string allowed, IReadOnlyList<string>? choices);

    protected void Reading(string name)
    {
        if (!read.Contains(name))
            read.Add(name);
    }

    protected internal virtual void Refuse(Problem problem) => wrong ??= problem;
}
