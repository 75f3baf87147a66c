using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// Who is there at the beginning of each life: a shop with a till and a web shop, a kiosk of another merchant, and two payers.
/// </summary>
internal static class LifePrincipals
{
    public const string TillCode = "code1";

    private static readonly Secret Password = Secret.Of("till", "secret");
    private static readonly Reseller Shop = new() { Id = "shop", Name = "Shop" };
    private static readonly Reseller Kiosk = new() { Id = "kiosk", Name = "Kiosk" };

    private static readonly Terminal[] Terminals =
    [
        Terminal("till", Shop, TerminalKind.CashRegister) with { SeqrId = TillCode },
        Terminal("web", Shop, TerminalKind.WebShop),
        Terminal("app", Kiosk, TerminalKind.WebShop),
    ];

    /// <summary>Two of them at the till, whose bills end each other.</summary>
    public static Caller[] Callers { get; } =
        [new(Shop, Terminals[0]), new(Shop, Terminals[0]), new(Shop, Terminals[1]), new(Kiosk, Terminals[2])];

    public static Caller User { get; } = new(Shop, null);

    public static string[] Payers { get; } = [Payer.DefaultId, "payer-2"];

    public static Changes All { get; } = new()
    {
        Resellers = [Stored.New(Shop), Stored.New(Kiosk)],
        Terminals = [.. Terminals.Select(Stored.New)],
        Payers = [.. Payers.Select(id => Stored.New(Person(id)))],
    };

    /// <summary>Adds who is not there, as after a reset.</summary>
    public static async Task Add(Sandbox sandbox)
    {
        var store = sandbox.Store;
        if (await store.FindReseller(Shop.Id) is null)
            await store.Save(All with { Payers = [] });
        foreach (var payer in All.Payers)
        {
            if (await store.FindPayer(payer.Value.Id) is null)
                await store.Save(new() { Payers = [payer] });
        }
    }

    private static Terminal Terminal(string id, Reseller reseller, TerminalKind kind) =>
        new() { Id = id, ResellerId = reseller.Id, Name = id, Kind = kind, Password = Password };

    private static Payer Person(string id) => new()
    {
        Id = id,
        Name = id,
        Msisdn = $"4670{id}",
        TerminalId = $"{id}-phone",
        CanReserve = id == Payer.DefaultId,
    };
}
