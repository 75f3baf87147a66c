using System.Collections.Immutable;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>How a merchant's backend is driven, as its file says.</summary>
internal sealed record MerchantFile
{
    public required string Name { get; init; }

    /// <summary>The file's folder, where commands run.</summary>
    public required string Folder { get; init; }

    /// <summary>How its program is started; null if it runs already.</summary>
    public MerchantRun? Run { get; init; }

    /// <summary>Where the shop is, if it runs already.</summary>
    public Uri? Base { get; init; }

    public required MerchantCall Order { get; init; }

    public required StateCall State { get; init; }

    /// <summary>What else can be done at the shop, with how.</summary>
    public required ImmutableDictionary<ShopAction, MerchantCall> Actions { get; init; }

    /// <summary>The regular work; null if there is none.</summary>
    public MerchantCall? Tick { get; init; }

    public TimeSpan TickEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether lives kill the program and start it again.</summary>
    public bool Restarts { get; init; }

    /// <summary>The actions that the shop offers.</summary>
    public ImmutableHashSet<ShopAction> Offers => [.. Actions.Keys, .. Restarts ? [ShopAction.Restart] : Array.Empty<ShopAction>()];
}

/// <summary>How a program is started.</summary>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Environment">Variables beside those that it inherits.</param>
/// <param name="Ready">A request that succeeds once it is ready; null if it is so at once.</param>
internal sealed record MerchantRun(string Command, ImmutableArray<(string Name, string Value)> Environment, MerchantCall? Ready);

/// <summary>A request, or a command, with {placeholders}.</summary>
internal sealed record MerchantCall
{
    /// <summary>The HTTP method; null for a command.</summary>
    public HttpMethod? Method { get; init; }

    /// <summary>The path with its query, or the whole address; or the command.</summary>
    public required string Target { get; init; }

    /// <summary>What is sent as JSON; null for nothing.</summary>
    public Node? Json { get; init; }

    /// <summary>What is sent as a form; null for nothing.</summary>
    public MapNode? Form { get; init; }
}

/// <summary>How an order's state is read.</summary>
/// <param name="Call">The request or command, whose answer is JSON.</param>
/// <param name="State">Where the state is in it.</param>
/// <param name="Reference">Where the payment's reference is; null if it is not shown.</param>
/// <param name="Words">The shop's words for the states.</param>
/// <param name="Every">How often a customer's page reads it.</param>
internal sealed record StateCall(
    MerchantCall Call, JsonPath State, JsonPath? Reference, ImmutableDictionary<string, ShownState> Words, TimeSpan Every);
