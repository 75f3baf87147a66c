using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>
/// What happens without the merchant: payers, time, and who there is. In the simulator's process, or through its
/// control API.
/// </summary>
internal interface IBackstage
{
    /// <summary>Whether the payer got the bill with this code.</summary>
    Task<bool> Scan(string payer, string code);

    /// <summary>Whether the payer could confirm.</summary>
    Task<bool> Confirm(string payer, string reference, DebitOutcome outcome = DebitOutcome.Paid);

    /// <summary>Whether the payer could turn it down.</summary>
    Task<bool> TurnDown(string payer, string reference);

    Task<ScannedTill> ScanTill(string payer, string seqrId);

    Task Leave(string payer);

    Task AdvanceClock(TimeSpan by);

    Task FreezeClock();

    Task ResumeClock();

    Task<DateTimeOffset> Now();

    /// <summary>The ersReference of a payment, without the merchant asking for it.</summary>
    Task<string> PaymentOf(string reference);

    Task AddMerchant(Merchant merchant);

    Task AddPayer(string id, string? card, bool canReserve);

    /// <summary>Adds a payer whose registration waits for a confirmation.</summary>
    Task AddRegisteringPayer(string id, string reference);

    /// <summary>Every call is answered and the time runs, until something else is said.</summary>
    Task Calm();

    /// <summary>New invoices find SEQR busy.</summary>
    Task Busy();
}
