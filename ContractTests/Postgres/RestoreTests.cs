using System.Diagnostics;
using System.Text.Json;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>A dump of the database, as docs/operations.md says, taken while a simulator works: another starts on what is restored from it.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task A_simulator_starts_on_a_dump_that_was_taken_while_invoices_came_in()
    {
        using var directory = new TemporaryDirectory();
        var (database, restored) = (PostgresServer.Shared.NewDatabase(), PostgresServer.Shared.NewDatabase());
        List<string> before = [];
        await using (var simulator = await Start(database))
        {
            for (var i = 0; i < 10; i++)
                before.Add(await Send(simulator));
            await Journaled(simulator, before.Count);
            using var enough = new CancellationTokenSource();
            var more = Task.Run(async () =>
            {
                // As many as fit on a page of the list.
                for (var i = 0; i < 400 && !enough.IsCancellationRequested; i++)
                    await Send(simulator);
            });
            await Run("pg_dump", "--format=custom", $"--file={directory.File("seqr.dump")}", database);
            await enough.CancelAsync();
            await more;
        }

        await Run("pg_restore", "--no-owner", $"--dbname={restored}", directory.File("seqr.dump"));

        await using var again = await Start(restored);
        var invoices = await References(again, "invoices?limit=500", "reference");
        Assert.Empty(before.Except(invoices));
        // The dump is the database at one moment: the journal tells of no invoice that is not there.
        Assert.Empty((await References(again, "journal?operation=sendInvoice&limit=500", "invoice")).Except(invoices));
        Assert.DoesNotContain(await Send(again), invoices);
    }

    private static Task<SimulatorProcess> Start(string database) => SimulatorProcess.StartSharing(database, FreePort.Find());

    private static async Task Journaled(SimulatorProcess simulator, int count) => await Eventually.Holds(
        async () => (await References(simulator, "journal?operation=sendInvoice&limit=500", "invoice")).Count >= count,
        "the journal has every call");

    private static async Task<string> Send(SimulatorProcess simulator)
    {
        using var http = new HttpClient();
        using var message = new StringContent(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/examples/sendInvoice.xml")), null, "text/xml");
        using var answer = await http.PostAsync(new Uri(simulator.Address, "soap/merchant/cashregister-2"), message);
        var text = await answer.Content.ReadAsStringAsync();
        const string Before = "<invoiceReference>";
        var at = text.IndexOf(Before, StringComparison.Ordinal) + Before.Length;
        return text[at..text.IndexOf('<', at)];
    }

    private static async Task<IReadOnlyList<string>> References(SimulatorProcess simulator, string path, string member)
    {
        using var http = new HttpClient();
        using var page = JsonDocument.Parse(await http.GetStringAsync(new Uri(simulator.Address, $"sandbox/{path}")));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!)];
    }

    private static async Task Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
    }
}
