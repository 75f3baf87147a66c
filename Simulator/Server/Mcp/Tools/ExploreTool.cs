using SeqrSandbox.Simulator.Explore;
using SeqrSandbox.Simulator.Explore.Merchants;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Mcp.Rules;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>Runs an exploration. It starts programs, so there it is only on the agent's own machine.</summary>
internal static class ExploreTool
{
    private const int Usual = 200;
    private const int Most = 100_000;

    public static ToolDefinition Define(Func<ExploreOrder, TextWriter, CancellationToken, Task<int>> explore) => new(
        "explore",
        "Explore the backend",
        "Searches for bugs that nobody thought of: plays many orders against the merchant's backend, each with "
            + "what can happen around it (lost answers, late, doubled and missing notifications, a payer who "
            + "cancels, a shop that restarts), and judges each. It tells the first order that goes wrong, made as "
            + "small as possible, with what was exchanged. A YAML file says how the shop is driven: its start "
            + "command (run) and how an order is made and looked at over HTTP. It runs that command on this machine, "
            + "with a simulator of its own beside the sandbox. Give guide to read how the file is written.",
        [
            new("shop", ToolArgument.Text, "The path of the file that says how the shop is driven."),
            new("lives", ToolArgument.Whole, $"How many orders are played, up to {Most}; {Usual} if not given."),
            new("seed", ToolArgument.Whole, "The same seed makes the same orders; 1 if not given."),
            new("guide", ToolArgument.Flag, "true prints how such a file is written, and what is judged, instead of exploring."),
            new("first", ToolArgument.Whole, "The number of the first order, to play one again."),
        ],
        OnlyReads: false,
        async (input, stop) =>
        {
            if (input.Flag("guide"))
                return RuleBook.Document("docs/explore.md");
            var path = input.Text("shop") ?? throw new ToolMistake(
                "explore needs shop: the path of the file that says how the shop is driven. guide prints how it is written.");
            try
            {
                using var output = new StringWriter();
                await explore(
                    new()
                    {
                        Path = path,
                        Merchant = MerchantFileReader.Read(path),
                        Plan = new()
                        {
                            File = path,
                            Lives = input.Whole("lives", 1, Most) ?? Usual,
                            Seed = input.Whole("seed", 0, int.MaxValue) ?? 1,
                            First = input.Whole("first", 0, int.MaxValue - Most) ?? 0,
                        },
                        Urls = "http://127.0.0.1:0",
                    },
                    output,
                    stop);
                return output.ToString().Trim();
            }
            catch (MerchantException error)
            {
                throw new ToolMistake(error.Message);
            }
        });
}
