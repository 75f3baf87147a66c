using System.Text.Json;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary><c>seqr-sandbox backup</c>: what it copies while the simulator works is whole, and another simulator starts on it.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryDirectory data = new();
    private readonly TemporaryDirectory copies = new();
    private readonly HttpClient http = new();

    private string Copy => Path.Combine(copies.Path, "copy");

    [Fact]
    public async Task A_simulator_starts_on_a_copy_that_was_taken_while_invoices_came_in()
    {
        List<string> before = [];
        string taken;
        await using (var simulator = await SimulatorProcess.Start(data.Path))
        {
            for (var i = 0; i < 20; i++)
                before.Add(await Send(simulator));
            using var enough = new CancellationTokenSource();
            var more = Enumerable.Range(0, 4).Select(_ => KeepSending(simulator, enough.Token)).ToList();
            var (status, output, error) = await SimulatorProcess.Run("backup", Copy, "--data", data.Path);
            await enough.CancelAsync();
            await Task.WhenAll(more);
            Assert.Equal((0, ""), (status, error));
            taken = output;
        }

        Assert.StartsWith($"Backed up {data.Path} to {Copy}: seqr-journal.db (", taken, StringComparison.Ordinal);
        Assert.Equal(["seqr-journal.db", "seqr-sandbox.db"], Directory.GetFiles(Copy).Select(Path.GetFileName).Order());
        await using var restored = await SimulatorProcess.Start(Copy);
        var invoices = await Listed(restored, "invoices?", "reference");
        Assert.Empty(before.Except(invoices));
        // The journal may lack the last calls, but tells of none that the other file does not know.
        var told = await Listed(restored, "journal?operation=sendInvoice&", "invoice");
        Assert.Empty(told.Except(invoices));
        Assert.Empty(before.Except(told));
        Assert.Equal(17, (await Send(restored)).Length);
    }

    [Fact]
    public async Task The_data_of_a_simulator_that_has_stopped_is_copied_too()
    {
        SqliteDatabase.InDirectory(data.Path).Dispose();
        SqliteDatabase.InDirectory(data.Path, DatabaseKind.Journal).Dispose();

        Assert.Equal(0, (await SimulatorProcess.Run([("SEQR_SANDBOX_DATA", data.Path)], "backup", Copy)).Status);

        await using var restored = await SimulatorProcess.Start(Copy);
        Assert.Empty(await Listed(restored, "invoices?", "reference"));
    }

    [Fact]
    public async Task A_failed_copy_is_reported_in_one_line_and_leaves_nothing()
    {
        StartTests.AssertRefused(
            await SimulatorProcess.Run("backup", Copy, "--data", data.Path),
            $"The data directory {data.Path} has no seqr-journal.db");
        Assert.False(Directory.Exists(Copy));
        SqliteDatabase.InDirectory(data.Path).Dispose();
        SqliteDatabase.InDirectory(data.Path, DatabaseKind.Journal).Dispose();

        StartTests.AssertRefused(
            await SimulatorProcess.Run("backup", data.Path, "--data", data.Path),
            "back up into a directory of its own");
        StartTests.AssertRefused(
            await SimulatorProcess.Run("backup", Path.Combine(data.Path, "seqr-sandbox.db"), "--data", data.Path),
            "seqr-sandbox.db");
        StartTests.AssertRefused(await SimulatorProcess.Run("backup", "--data", data.Path), "backup");

        await File.WriteAllTextAsync(
            Path.Combine(data.Path, DatabaseKind.Sandboxes.FileName),
            string.Concat(Enumerable.Repeat("not a database ", 100)));
        StartTests.AssertRefused(await SimulatorProcess.Run("backup", Copy, "--data", data.Path), "not a database");
        Assert.Empty(Directory.GetFileSystemEntries(Copy));
    }

    public void Dispose()
    {
        http.Dispose();
        data.Dispose();
        copies.Dispose();
    }

    private async Task KeepSending(SimulatorProcess simulator, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
            await Send(simulator);
    }

    private async Task<string> Send(SimulatorProcess simulator)
    {
        using var message = new StringContent(Invoice, System.Text.Encoding.UTF8, "text/xml");
        using var answer = await http.PostAsync(new Uri(simulator.Address, "/soap/merchant/cashregister-2"), message);
        var text = await answer.Content.ReadAsStringAsync();
        const string member = "<invoiceReference>";
        var at = text.IndexOf(member, StringComparison.Ordinal);
        Assert.True(at > 0, text);
        return text[(at + member.Length)..text.IndexOf("</invoiceReference>", StringComparison.Ordinal)];
    }

    private async Task<HashSet<string>> Listed(SimulatorProcess simulator, string path, string member)
    {
        HashSet<string> values = [];
        var before = "";
        do
        {
            using var page = JsonDocument.Parse(await http.GetStringAsync(new Uri(simulator.Address, $"/sandbox/{path}limit=500{before}")));
            values.UnionWith(page.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(member).GetString()!));
            before = page.RootElement.GetProperty("next").GetString() is { } next ? $"&before={next}" : null;
        }
        while (before is not null);

        return values;
    }

    private static readonly string Invoice = File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "sendInvoice.xml"));
}
