namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>A type of an assembly says the name of another type, or of a member of it. Nested types count as their outermost one.</summary>
internal sealed record Mention(string From, string To, string? Member)
{
    public bool IsFrom(string scope) => IsWithin(From, scope);

    public bool IsOf(string scope) => IsWithin(To, scope);

    public override string ToString() => Member is null ? $"{From} mentions {To}" : $"{From} mentions {To}.{Member}";

    /// <summary>Whether a type's full name is this type, or lies in this namespace.</summary>
    private static bool IsWithin(string type, string scope) =>
        type == scope || (type.StartsWith(scope, StringComparison.Ordinal) && type[scope.Length] is '.' or '+');
}
