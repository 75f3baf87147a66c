using System.Text.Json;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// Acts through the control API of a deployed simulator. Without one, the tests that need it are left out.
/// </summary>
internal sealed class ControlBackstage(ControlApi? control) : IBackstage
{
    private ControlApi Control => control ?? throw new LeftOutException(LeftOutException.Control);

    public async Task<bool> Scan(string payer, string code) => await Post($"payers/{payer}/scan", new { code }) is not null;

    public async Task<bool> Confirm(string payer, string reference, DebitOutcome outcome) => await Post(
        $"payers/{payer}/confirm",
        new { invoice = reference, outcome = JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.ToString()) }) is not null;

    public async Task<bool> TurnDown(string payer, string reference) =>
        await Post($"payers/{payer}/cancel", new { invoice = reference }) is not null;

    public async Task<ScannedTill> ScanTill(string payer, string seqrId)
    {
        var found = (await Post($"payers/{payer}/scan", new { code = $"Q{seqrId}" }))!.Value;
        return found.TryGetProperty("waiting", out var waiting) && waiting.ValueKind is JsonValueKind.Object
            ? new(Text(waiting, "terminal"), null)
            : new(Text(found, "terminal"), Text(found, "reference"));
    }

    public Task Leave(string payer) => Post($"payers/{payer}/cancel", new { });

    public Task AdvanceClock(TimeSpan by) => Post("clock/advance", new { by = $"{by.TotalMilliseconds}ms" });

    public Task FreezeClock() => Post("clock/freeze");

    public Task ResumeClock() => Post("clock/resume");

    /// <summary>Where nothing can be said of its clock, an endpoint is taken to have the time of this machine.</summary>
    public async Task<DateTimeOffset> Now() =>
        control is null ? DateTimeOffset.UtcNow : (await Get("clock"))!.Value.GetProperty("now").GetDateTimeOffset();

    public async Task<string> PaymentOf(string reference) => Text((await Get($"invoices/{reference}"))!.Value, "ersReference");

    public async Task AddMerchant(Merchant merchant)
    {
        foreach (var number in new[] { 1, 2 })
            await Post("terminals", Terminal(merchant.TerminalId(number), merchant.Id));
    }

    /// <summary>Someone of an earlier run stays as it was: payers have their names for what they are like.</summary>
    public async Task AddPayer(string id, string? card, bool canReserve)
    {
        await Post("payers", new { id, name = id, msisdn = "46700000001", canReserve });
        if (card is not null)
            await Post($"payers/{id}/card", new { id = "LOYALTY", value = card });
    }

    public async Task Calm()
    {
        if (control is null)
            return;
        await Put("scenarios/default", new { name = "manual" });
        await Post("clock/resume");
    }

    public async Task Busy()
    {
        await Put(
            "scenarios/contract-busy",
            "name: contract-busy\ndescription: SEQR is busy.\ncalls:\n  - on: \"*\"\n    result: SYSTEM_BUSY\n");
        await Put("scenarios/default", new { name = "contract-busy" });
    }

    /// <summary>The principals and payers of <see cref="ExtraPrincipals"/>, unless an earlier run made them.</summary>
    public Task AddRegisteringPayer(string id, string reference) => Post("payers", new { id, registrationReference = reference });

    public async Task AddExtraPrincipals(SimulatorUnderTest endpoint)
    {
        const string shop = "public_test_shop";
        await Post("terminals", Terminal(ExtraPrincipals.BlockedTerminal, shop, blocked: true));
        await Post("terminals", Terminal(ExtraPrincipals.UnregisteredTerminal, shop));
        await endpoint.Post(Message.Of("unregisterTerminal", context: Message.ContextOf(ExtraPrincipals.UnregisteredTerminal)));
        await Post(
            "terminals",
            Terminal(ExtraPrincipals.TerminalOfBlockedReseller, ExtraPrincipals.BlockedReseller, blockedReseller: true));
        await Post("terminals", Terminal(ExtraPrincipals.TerminalWithShortPassword, shop, password: "123"));
        await Post(
            "terminals",
            Terminal(ExtraPrincipals.TerminalThatMayNotRefund, ExtraPrincipals.ResellerThatMayNotRefund, mayRefund: false));
        await Post("payers", new { id = ExtraPrincipals.PayerWithoutRefunds, takesRefunds = false });
        await Post("payers", new { id = ExtraPrincipals.ClosedPayer, accountOpen = false });
        await Post("payers", new { id = ExtraPrincipals.UnregisteredPayer, registrationReference = ExtraPrincipals.Registration });
        await AddPayer(ExtraPrincipals.PayerWithCard, "4711", canReserve: true);
    }

    // An action that an earlier run has already done, or that a payer cannot do, is refused with 409; the caller judges
    // that.
    private Task<JsonElement?> Get(string path) => Control.Try(HttpMethod.Get, path);

    private Task<JsonElement?> Post(string path, object? body = null) => Control.Try(HttpMethod.Post, path, body);

    private Task<JsonElement?> Put(string path, object body) => Control.Try(HttpMethod.Put, path, body);

    private static object Terminal(
        string id, string reseller, string password = ExtraPrincipals.Password, bool? blocked = null,
        bool? blockedReseller = null, bool? mayRefund = null)
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
