using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>
/// Principals and payers beside the seeded ones, each with one thing that its calls are refused for. Every password is
/// 12345678.
/// </summary>
internal static class ExtraPrincipals
{
    public const string Password = "12345678";
    public const string BlockedTerminal = "blocked_terminal";
    public const string UnregisteredTerminal = "unregistered_terminal";
    public const string TerminalOfBlockedReseller = "terminal_of_blocked_reseller";
    public const string TerminalWithShortPassword = "terminal_with_short_password";
    public const string TerminalThatMayNotRefund = "terminal_that_may_not_refund";
    public const string BlockedReseller = "blocked_reseller";
    public const string ResellerThatMayNotRefund = "reseller_that_may_not_refund";
    public const string PayerWithoutRefunds = "payer-without-refunds";
    public const string PayerWithCard = "payer-with-card";
    public const string ClosedPayer = "closed-payer";
    public const string UnregisteredPayer = "unregistered-payer";
    public const string Registration = "R-1";

    private static readonly string[] Principals =
        [
            BlockedTerminal, UnregisteredTerminal, TerminalOfBlockedReseller, TerminalWithShortPassword,
            TerminalThatMayNotRefund, BlockedReseller, ResellerThatMayNotRefund
        ];

    /// <summary>The first of them that a message names; null when it names none.</summary>
    public static string? NamedIn(string message) => Array.Find(Principals, id => message.Contains($">{id}<", StringComparison.Ordinal));

    public static async Task Save(Sandbox sandbox)
    {
        await sandbox.Payers.EnsureGenerated();
        Assert.True(await sandbox.Store.Save(new()
        {
            Resellers =
            [
                Stored.New(Reseller(BlockedReseller) with { Blocked = true }),
                Stored.New(Reseller(ResellerThatMayNotRefund) with { MayRefund = false }),
            ],
            Terminals =
            [
                Stored.New(Terminal(BlockedTerminal) with { Blocked = true }),
                Stored.New(Terminal(UnregisteredTerminal) with { Unregistered = true }),
                Stored.New(Terminal(TerminalOfBlockedReseller) with { ResellerId = BlockedReseller }),
                Stored.New(Terminal(TerminalWithShortPassword) with { Password = Secret.Of(TerminalWithShortPassword, "123") }),
                Stored.New(Terminal(TerminalThatMayNotRefund) with { ResellerId = ResellerThatMayNotRefund }),
            ],
            Payers =
            [
                Stored.New(Payer(PayerWithoutRefunds) with { TakesRefunds = false }),
                Stored.New(Payer(PayerWithCard) with { Cards = [new("public_test_shop", "LOYALTY", "4711")] }),
                Stored.New(Payer(ClosedPayer) with { AccountOpen = false }),
                Stored.New(Payer(UnregisteredPayer) with { AccountOpen = false, RegistrationReference = Registration }),
            ],
        }));
    }

    private static Reseller Reseller(string id) =>
        new() { Id = id, Name = id, Users = [new("9900", Secret.Of($"{id}/9900", Password))] };

    private static Terminal Terminal(string id) => new()
    {
        Id = id,
        ResellerId = "public_test_shop",
        Name = id,
        Kind = TerminalKind.WebShop,
        Password = Secret.Of(id, Password),
    };

    private static Payer Payer(string id) => new() { Id = id, Name = id, Msisdn = "46700000000", TerminalId = $"phone-of-{id}" };
}
