using System.Globalization;

namespace SeqrSandbox.Simulator.Http.Input;

/// <summary>The query of a request. An endpoint that takes one binds it by this type.</summary>
internal sealed class QueryInput(IQueryCollection query) : RequestInput
{
    private const int DefaultLimit = 50;
    private const int MostItems = 500;

    protected override IEnumerable<string> Given => query.Keys;

    public static ValueTask<QueryInput?> BindAsync(HttpContext context) => ValueTask.FromResult<QueryInput?>(new(context.Request.Query));

    /// <summary>The number of items in a page of a list.</summary>
    public int Limit() => ParsedValue<int>(
        "limit",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MostItems
            ? number
            : null,
        $"a whole number from 1 to {MostItems}") ?? DefaultLimit;

    /// <summary>The value that the previous page gave as next.</summary>
    public string? Before() => Text("before");

    protected override string PathOf(string name) => name;

    protected override string? TextOf(string name, string allowed, IReadOnlyList<string>? choices)
    {
        Reading(name);
        if (!query.TryGetValue(name, out var values))
            return null;
        if (values is [{ } text])
            return text;
        Refuse(Problems.Member(name, $"is given {values.Count} times; it may be given once, as {allowed}.", choices));
        return null;
    }
}
