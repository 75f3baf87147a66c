using System.CommandLine;
using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// Searches for bugs in a merchant's backend. Exit status 0 if no fact was broken, 1 if one was, 2 if the merchant could not be driven.
/// </summary>
internal static class ExploreCommand
{
    private const int MostLives = 100_000_000;

    public static Command Make(Func<ExploreOrder, TextWriter, CancellationToken, Task<int>> explore)
    {
        var merchant = new Argument<string>("SHOP") { Description = "The file that says how the shop is driven (docs/explore.md)." };
        var lives = Number("--lives", "How many orders are played, each with all that happens around it.", 1000);
        var seed = Number("--seed", "The seed of the lives: the same seed makes the same lives.", 1);
        var first = Number("--first", "The number of the first life, to play one again.", 0);
        var failures = Number("--failures", "Stops after this many different broken facts.", 1);
        var workers = new Option<int?>("--workers") { Description = "How many lives go on at the same time.", HelpName = "N" };
        var life = new Option<string[]>("--life") { Description = "Plays this life instead of generated ones.", HelpName = "FILE" };
        var outDirectory = new Option<string?>("--out") { Description = "Writes the lives that broke a fact there.", HelpName = "DIR" };
        var print = new Option<string?>("--write-lives") { Description = "Writes the lives, and plays none.", HelpName = "DIR" };
        var junit = new Option<string?>("--junit") { Description = "Writes a JUnit report too.", HelpName = "FILE" };
        var urls = new Option<string>("--urls")
        {
            Description = "Where the simulator listens meanwhile.",
            HelpName = "URL",
            DefaultValueFactory = _ => "http://127.0.0.1:0",
        };
        var data = new Option<string?>("--data") { Description = "Keeps the simulator's data there.", HelpName = "DIR" };
        var stay = new Option<bool>("--stay") { Description = "Goes on serving when it is over, so that what was found can be looked at." };
        var command = new Command("explore", "Search for bugs in a merchant's backend.")
        {
            merchant, lives, seed, first, failures, workers, life, outDirectory, print, junit, urls, data, stay,
        };
        command.SetAction(async (result, stopping) =>
        {
            var path = result.GetRequiredValue(merchant);
            var order = new ExploreOrder
            {
                Path = path,
                Merchant = Read(path),
                Plan = new()
                {
                    File = path,
                    Lives = Within("--lives", result.GetValue(lives), 1, MostLives),
                    Seed = Within("--seed", result.GetValue(seed), 0, int.MaxValue),
                    First = Within("--first", result.GetValue(first), 0, MostLives),
                    Failures = Within("--failures", result.GetValue(failures), 1, Explore.Facts.Judge.Facts.Count),
                    Workers = result.GetValue(workers) is { } many ? Within("--workers", many, 1, 256) : null,
                    Given = result.GetValue(life) is { Length: > 0 } files ? [.. files.Select(ReadLife)] : null,
                },
                Urls = result.GetRequiredValue(urls),
                Data = result.GetValue(data),
                JUnit = result.GetValue(junit),
                Out = result.GetValue(outDirectory),
                Stays = result.GetValue(stay),
            };
            if (result.GetValue(print) is { } directory)
                return WriteLives(order, directory, result.InvocationConfiguration.Output);
            return await Run(order, explore, result.InvocationConfiguration.Output);
        });
        return command;
    }

    private static async Task<int> Run(
        ExploreOrder order, Func<ExploreOrder, TextWriter, CancellationToken, Task<int>> explore, TextWriter output)
    {
        using var interruption = new Interruption();
        try
        {
            return await explore(order, output, interruption.Token);
        }
        catch (MerchantException error)
        {
            throw new StartException(error.Message);
        }
        catch (OperationCanceledException)
        {
            throw new StartException("The exploration was interrupted.");
        }
    }

    private static int WriteLives(ExploreOrder order, string directory, TextWriter output)
    {
        var generator = new LifeGenerator(order.Plan.Seed, order.Merchant.Offers);
        try
        {
            Directory.CreateDirectory(directory);
            for (var number = order.Plan.First; number < order.Plan.First + order.Plan.Lives; number++)
            {
                var life = generator.Make(number);
                File.WriteAllText(Path.Combine(directory, life.Scenario.Name + ".yaml"), LifeText.Of(life));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{directory} cannot be written: {error.Message}");
        }

        output.WriteLine($"{order.Plan.Lives} lives are in {directory}.");
        return 0;
    }

    private static MerchantFile Read(string path)
    {
        try
        {
            return MerchantFileReader.Read(path);
        }
        catch (MerchantException error)
        {
            throw new StartException(error.Message);
        }
    }

    private static Life ReadLife(string path)
    {
        try
        {
            var (life, errors) = Life.Read(ScenarioFile.Read(path));
            return life ?? throw new StartException(string.Join(' ', errors.Select(error => error.Line(path))));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"{path} cannot be read: {error.Message}");
        }
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, HelpName = "N", DefaultValueFactory = _ => usual };

    private static int Within(string option, int given, int least, int most) => given >= least && given <= most
        ? given
        : throw new StartException($"The option {option} is {given}. Allowed: {least} to {most}.");
}
