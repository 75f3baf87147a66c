using System.Net.Http.Json;
using System.Text.Json;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>A journal is there after the process has gone, and goes on.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task The_journal_survives_a_restart_of_the_process_and_its_ids_go_on()
    {
        using var data = new TemporaryDirectory();
        await using (var first = await SimulatorProcess.Start(data.Path))
        {
            await Nop(first);
            await Nop(first);
            Assert.Equal(0, await first.Stop());
        }

        await using var second = await SimulatorProcess.Start(data.Path);
        await Nop(second);

        using var http = new HttpClient { BaseAddress = second.Address };
        var journal = await http.GetFromJsonAsync<JsonElement>("/sandbox/journal");
        Assert.Equal([3, 2, 1], journal.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt32()));
        Assert.Equal((3, 0), (journal.GetProperty("kept").GetInt32(), journal.GetProperty("dropped").GetInt32()));
    }

    private static async Task Nop(SimulatorProcess simulator)
    {
        using var http = new HttpClient { BaseAddress = simulator.Address };
        using var content = new StringContent(Message.Of("benchmarkingNop"), null, "text/xml");
        using var response = await http.PostAsync(new Uri(InvoiceService.Path, UriKind.Relative), content);
        response.EnsureSuccessStatusCode();
    }
}
