using System.Text.Json;
using System.Text.Json.Nodes;
using SeqrSandbox.Testing;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>The arguments of a call, as the values of the .NET package.</summary>
internal sealed class DotNetArguments(object? arguments)
{
    private readonly JsonObject members = JsonSerializer.SerializeToNode(arguments ?? new { }, WireJson.Options)!.AsObject();

    public bool Has(string member) => members[member] is not null;

    public string? Text(string member) => members[member]?.GetValue<string>();

    public string? Text(string member, string inner) => members[member]?[inner]?.GetValue<string>();

    public string Needed(string member) => Text(member) ?? throw new ArgumentException($"{member} is missing.", nameof(member));

    public int? Number(string member) => members[member]?.GetValue<int>();

    public TimeSpan? Milliseconds(string member) => Number(member) is { } count ? TimeSpan.FromMilliseconds(count) : null;

    public T Value<T>(string member) => members[member].Deserialize<T>(WireJson.Options)!;

    public JournalQuery Query() => members["query"].Deserialize<JournalQuery>(WireJson.Options) ?? new();

    public SeqrTimes Times() => members["times"] switch
    {
        null => default,
        JsonValue count => SeqrTimes.Exactly(count.GetValue<int>()),
        var bounds when bounds["atMost"] is { } most => SeqrTimes.Between(bounds["atLeast"]?.GetValue<int>() ?? 0, most.GetValue<int>()),
        var bounds => SeqrTimes.AtLeast(bounds["atLeast"]!.GetValue<int>()),
    };
}
