using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A payer to create. Members that are left out are generated.</summary>
internal sealed record PayerOrder(
    string? Id, string? Name, string? Msisdn, string? Pin, string? RegistrationReference, bool? AccountOpen, bool? CanReserve,
    bool? TakesRefunds, IReadOnlyList<Amount> Balances)
{
    public static PayerOrder Read(JsonInput body) => new(
        body.Identifier("id"),
        body.Text("name"),
        body.Parsed("msisdn", text => IsDigits(text, 5, 15) ? text : null, "5 to 15 digits, in international form without a plus"),
        body.Parsed("pin", text => IsDigits(text, 4, 8) ? text : null, "4 to 8 digits"),
        body.Text("registrationReference", longest: 64),
        body.Flag("accountOpen"),
        body.Flag("canReserve"),
        body.Flag("takesRefunds"),
        ReadBalances(body));

    /// <summary>Creates the payer; null if the id is taken.</summary>
    public async Task<Payer?> Place(Sandbox sandbox)
    {
        var placed = await Race.Run<Payer>(async () =>
        {
            var payer = For(await sandbox.Payers.Next());
            var now = sandbox.Clock.GetUtcNow();
            if (await sandbox.Payers.Add(payer, Balances.Select(balance => Movement.Deposit(payer.Id, balance, now))))
                return payer;
            if (Id is not null)
                return ResultCode.RegistrationPrincipalAlreadyExists.Because($"There is a payer {Id} already.");
            // Another caller created the next payer at the same moment, so this one comes after it.
            return null;
        });
        return placed.Value;
    }

    private Payer For(Payer generated) => generated with
    {
        Id = Id ?? generated.Id,
        Name = Name ?? generated.Name,
        Msisdn = Msisdn ?? generated.Msisdn,
        Pin = Pin ?? generated.Pin,
        RegistrationReference = RegistrationReference,
        // A confirmation of the registration opens the account.
        AccountOpen = RegistrationReference is null && (AccountOpen ?? generated.AccountOpen),
        CanReserve = CanReserve ?? generated.CanReserve,
        TakesRefunds = TakesRefunds ?? generated.TakesRefunds,
    };

    private static List<Amount> ReadBalances(JsonInput body)
    {
        List<Amount> balances = [.. (body.Objects("balances") ?? []).Select(balance => balance.Money()).OfType<Amount>()];
        if (balances.DistinctBy(balance => balance.Currency).Count() < balances.Count)
            body.Fault("balances", "names a currency twice.");
        return balances;
    }

    private static bool IsDigits(string text, int fewest, int most) =>
        text.Length >= fewest && text.Length <= most && text.All(char.IsAsciiDigit);
}
