using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Testing.InProcess;

namespace SeqrSandbox.Testing.Exploring;

/// <summary>
/// Searches for bugs in a merchant's backend: it plays many orders with all that can happen to them, judges each, and makes those that went
/// wrong as small as possible.
/// </summary>
public static class SeqrExplorer
{
    /// <summary>Explores a backend that runs in this process.</summary>
    /// <typeparam name="TShop">The backend.</typeparam>
    /// <param name="shop">How it is driven.</param>
    /// <param name="options">How many lives, and of which seed; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the exploration.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="SeqrSandboxException">The backend cannot be started.</exception>
    public static async Task<ExploreResult> RunAsync<TShop>(
        ExploredShop<TShop> shop, ExploreOptions? options = null, CancellationToken cancellationToken = default)
        where TShop : class
    {
        ArgumentNullException.ThrowIfNull(shop);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Lives, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Failures, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Seed);
        return new(await Report(shop, options.ToPlan(), cancellationToken));
    }

    internal static async Task<ExplorationReport> Report<TShop>(ExploredShop<TShop> shop, ExplorationPlan plan, CancellationToken stop)
        where TShop : class
    {
        InvariantCulture.Enter();
        await using var host = await ExploringHost.Open(
            new() { Urls = RunningSimulator.AnyPort, MaxSandboxes = int.MaxValue }, stop, RunningSimulator.Isolate);
        await using var source = await DelegateMerchants<TShop>.Open(shop, stop);
        return await new Exploration(host.Stage, source, plan).Run(stop);
    }
}

/// <summary>What an exploration is to do.</summary>
public sealed class ExploreOptions
{
    /// <summary>How many lives are played, 1 or more.</summary>
    public int Lives { get; init; } = 1000;

    /// <summary>The seed of the lives, 0 or more: the same seed makes the same lives.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>It stops after this many different broken facts, 1 or more.</summary>
    public int Failures { get; init; } = 1;

    internal ExplorationPlan ToPlan() => new() { Lives = Lives, Seed = Seed, Failures = Failures };
}

/// <summary>What an exploration found.</summary>
public sealed class ExploreResult
{
    internal ExploreResult(ExplorationReport report)
    {
        Lives = report.Lives;
        Table = [.. report.Coverage.Select(cell => ($"{cell.Cell}", cell.Count))];
        Coverage = report.Coverage.IsEmpty ? 0 : (double)report.Reached / report.Coverage.Length;
        Failures = [.. report.Failures.Select(failure => new ExploreFailure(failure))];
    }

    internal IReadOnlyList<(string Cell, int Count)> Table { get; }

    /// <summary>How many lives were played.</summary>
    public int Lives { get; }

    /// <summary>The share of the coverage table that was reached, 0 to 1.</summary>
    public double Coverage { get; }

    /// <summary>The facts that were broken, each with the smallest life that shows it. None if all is well.</summary>
    public IReadOnlyList<ExploreFailure> Failures { get; }

    /// <summary>Throws if a fact was broken.</summary>
    /// <exception cref="SeqrSandboxException">A fact was broken. The message has its life and what happened.</exception>
    public void ThrowIfBroken()
    {
        if (Failures.Count > 0)
            throw new SeqrSandboxException("The exploration found a bug", string.Join("\n\n", Failures.Select(failure => failure.Text)));
    }
}

/// <summary>A broken fact, and the smallest life that shows it.</summary>
public sealed class ExploreFailure
{
    internal ExploreFailure(Failure failure)
    {
        Fact = failure.Fact.Code;
        Sentence = failure.Broken[0].Breach.Sentence;
        Life = Simulator.Explore.Lives.LifeText.Of(failure.Life);
        Lines = failure.Life.Lines;
        Number = failure.Number;
        IsFlaky = failure.IsFlaky;
        Text = FailureText.Of(failure);
    }

    /// <summary>The fact's name, such as <c>charged-twice</c>.</summary>
    public string Fact { get; }

    /// <summary>What happened.</summary>
    public string Sentence { get; }

    /// <summary>The life, as a scenario file.</summary>
    public string Life { get; }

    /// <summary>How many steps and rules it has.</summary>
    public int Lines { get; }

    /// <summary>The number of the life that was found first.</summary>
    public int Number { get; }

    /// <summary>Whether it does not happen each time.</summary>
    public bool IsFlaky { get; }

    /// <summary>All of it as text, with a diagram of what was exchanged.</summary>
    public string Text { get; }
}
