namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>A value that was read from a text, or what would be right instead.</summary>
internal readonly record struct Parsed<T>
{
    private Parsed(bool isRight, T value, string right, string? nearest) =>
        (IsRight, Value, Right, Nearest) = (isRight, value, right, nearest);

    public bool IsRight { get; }

    public T Value { get; }

    public string Right { get; }

    public string? Nearest { get; }

    public static implicit operator Parsed<T>(T value) => new(true, value, "", null);

    public static Parsed<T> Wrong(string right, string? nearest = null) => new(false, default!, right, nearest);
}
