using System.Text.Json;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>Acts through the control API of a deployed simulator. Without one, whoever needs it is left out.</summary>
internal sealed class ControlBackstage(ControlApi? control) : IBackstage
{
    private ControlApi Control => control ?? throw new LeftOutException(LeftOutException.Control);

    public async Task<bool> Scan(string payer, string code) => await Control.Post($"payers/{payer}/scan", new { code }) is not null;

    public async Task<bool> Confirm(string payer, string reference, DebitOutcome outcome) => await Control.Post(
        $"payers/{payer}/confirm", new { invoice = reference, outcome = JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString()) }) is not null;

    public async Task<bool> TurnDown(string payer, string reference) =>
        await Control.Post($"payers/{payer}/cancel", new { invoice = reference }) is not null;

    public async Task<ScannedTill> ScanTill(string payer, string seqrId)
    {
        var found = (await Control.Post($"payers/{payer}/scan", new { code = $"Q{seqrId}" }))!.Value;
        return found.TryGetProperty("waiting", out var waiting) && waiting.ValueKind is JsonValueKind.Object
            ? new(Text(waiting, "terminal"), null)
            : new(Text(found, "terminal"), Text(found, "reference"));
    }

    public Task Leave(string payer) => Control.Post($"payers/{payer}/cancel", new { });

    public Task AdvanceClock(TimeSpan by) => Control.Post("clock/advance", new { by = $"{by.TotalMilliseconds}ms" });

    public Task FreezeClock() => Control.Post("clock/freeze");

    public Task ResumeClock() => Control.Post("clock/resume");

    /// <summary>Where nothing can be said of its clock, an endpoint is taken to have the time of this machine.</summary>
    public async Task<DateTimeOffset> Now() =>
        control is null ? DateTimeOffset.UtcNow : (await control.Get("clock"))!.Value.GetProperty("now").GetDateTimeOffset();

    public async Task<string> PaymentOf(string reference) => Text((await Control.Get($"invoices/{reference}"))!.Value, "ersReference");

    public async Task AddMerchant(Merchant merchant)
    {
        foreach (var number in new[] { 1, 2 })
            await Control.Post("terminals", Terminal(merchant.TerminalId(number), merchant.Id));
    }

    /// <summary>Someone of an earlier run stays as it was: payers have their names for what they are like.</summary>
    public async Task AddPayer(string id, string? card, bool canReserve)
    {
        await Control.Post("payers", new { id, name = id, msisdn = "46700000001", canReserve });
        if (card is not null)
            await Control.Post($"payers/{id}/card", new { id = "LOYALTY", value = card });
    }

    public async Task Calm()
    {
        if (control is null)
            return;
        await control.Put("scenarios/default", new { name = "manual" });
        await control.Post("clock/resume");
    }

    public async Task Busy()
    {
        await Control.Put("scenarios/contract-busy", "name: contract-busy\ndescription: SEQR is busy.\ncalls:\n  - on: \"*\"\n    result: SYSTEM_BUSY\n");
        await Control.Put("scenarios/default", new { name = "contract-busy" });
    }

    /// <summary>The principals and payers of <see cref="ExtraPrincipals"/>, unless an earlier run made them.</summary>
    public async Task AddExtraPrincipals(SimulatorUnderTest endpoint)
    {
        const string shop = "public_test_shop";
        await Control.Post("terminals", Terminal(ExtraPrincipals.BlockedTerminal, shop, blocked: true));
        await Control.Post("terminals", Terminal(ExtraPrincipals.UnregisteredTerminal, shop));
        await endpoint.Post(Message.Of("unregisterTerminal", context: Message.ContextOf(ExtraPrincipals.UnregisteredTerminal)));
        await Control.Post("terminals", Terminal(ExtraPrincipals.TerminalOfBlockedReseller, ExtraPrincipals.BlockedReseller, blockedReseller: true));
        await Control.Post("terminals", Terminal(ExtraPrincipals.TerminalWithShortPassword, shop, password: "123"));
        await Control.Post("terminals", Terminal(ExtraPrincipals.TerminalThatMayNotRefund, ExtraPrincipals.ResellerThatMayNotRefund, mayRefund: false));
        await Control.Post("payers", new { id = ExtraPrincipals.PayerWithoutRefunds, takesRefunds = false });
        await AddPayer(ExtraPrincipals.PayerWithCard, "4711", canReserve: true);
    }

    private static object Terminal(
        string id, string reseller, string password = ExtraPrincipals.Password, bool? blocked = null, bool? blockedReseller = null, bool? mayRefund = null)
    {
        var settings = new Dictionary<string, object?> { ["id"] = reseller };
        if (reseller != "public_test_shop")
            settings["users"] = new[] { new { userId = "9900", password = ExtraPrincipals.Password } };
        if (blockedReseller is not null)
            settings["blocked"] = blockedReseller;
        if (mayRefund is not null)
            settings["mayRefund"] = mayRefund;
        return new { id, name = id, kind = "WEB_SHOP", password, blocked = blocked ?? false, reseller = settings };
    }

    private static string Text(JsonElement from, string member) => from.GetProperty(member).GetString()!;
}
