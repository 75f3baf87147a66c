using System.Net.Http.Json;
using System.Text.Json;
using SeqrSandbox.ContractTests.Eproducts;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.PaperBills;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>The states of a simulator that the pacts about its services name.</summary>
internal sealed class ServiceStates(SimulatorUnderTest simulator)
{
    private readonly VoucherCalls till = new(simulator);

    public async Task<IReadOnlyDictionary<string, string>?> Enter(string state) => state switch
    {
        "a till" or "an issuer" => new Dictionary<string, string>(),
        "a reserved voucher" => Told("ersReference", await till.Reserve()),
        "a sold voucher" => Told("ersReference", await Sold(await till.Reserve())),
        "a sale" => Told("ersReference", (await till.Buy(await till.Reserve()))["ersReference"]!),
        "an unknown voucher" => Told("ersReference", Examples.Payment),
        "a paid bill" => Told("invoiceId", $"{await PaidBill()}"),
        "a visit" => Told("key", (await Scan("HTTP://SEQR.SE/000/example_service")).GetProperty("key").GetString()!),
        "an unknown visit" => Told("key", Examples.Visit),
        _ => null,
    };

    private static Dictionary<string, string> Told(string name, string value) => new() { [name] = value };

    private async Task<string> Sold(string reservation)
    {
        Assert.Equal(0, (await till.Buy(reservation)).Code);
        return reservation;
    }

    private async Task<long> PaidBill()
    {
        var reference = (await Scan(PrintedBill.Documented)).GetProperty("reference").GetString()!;
        using var confirmed = await simulator.Http.PostAsJsonAsync("/sandbox/payers/payer-1/confirm", new { });
        Assert.True(confirmed.IsSuccessStatusCode);
        return PaperInvoiceId.Of(new(reference));
    }

    private async Task<JsonElement> Scan(string code)
    {
        using var scanned = await simulator.Http.PostAsJsonAsync("/sandbox/payers/payer-1/scan", new { code });
        Assert.True(scanned.IsSuccessStatusCode, await scanned.Content.ReadAsStringAsync());
        return await scanned.Content.ReadFromJsonAsync<JsonElement>();
    }
}
