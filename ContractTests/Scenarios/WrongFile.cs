namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>A scenario file with something wrong in it.</summary>
/// <param name="What">What is wrong.</param>
/// <param name="Text">The file; its name and description are at its end, so that the lines count from what is wrong.</param>
/// <param name="OnlyTheReader">Why the JSON schema cannot see it; null where it does.</param>
public sealed record WrongFile(string What, string Text, string? OnlyTheReader = null)
{
    public override string ToString() => What;
}
