using SeqrSandbox.ContractTests.Scenarios;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>Acts in the process of the simulator.</summary>
internal sealed class InnerBackstage(Sandbox sandbox) : IBackstage
{
    public async Task<bool> Scan(string payer, string code) => (await sandbox.PayerDesk.Scan(payer, code)).Succeeded;

    public async Task<bool> Confirm(string payer, string reference, DebitOutcome outcome) =>
        (await sandbox.PayerDesk.Confirm(payer, null, outcome, new(reference))).Succeeded;

    public async Task<bool> TurnDown(string payer, string reference) => (await sandbox.PayerDesk.Cancel(payer, new(reference))).Succeeded;

    public async Task<ScannedTill> ScanTill(string payer, string seqrId)
    {
        var visit = await sandbox.Tills.Scan(payer, seqrId);
        Assert.Equal(ResultCode.Success, visit.Code);
        return new(visit.Value!.Till.Id, visit.Value.Bill?.Reference.Value);
    }

    public async Task Leave(string payer) => Assert.True(await sandbox.Tills.Leave(payer));

    public async Task AdvanceClock(TimeSpan by) => await sandbox.AdvanceClock(by);

    public async Task FreezeClock() => await sandbox.FreezeClock();

    public async Task ResumeClock() => await sandbox.ResumeClock();

    public Task<DateTimeOffset> Now() => Task.FromResult(sandbox.Clock.GetUtcNow());

    public async Task<string> PaymentOf(string reference) =>
        (await sandbox.Store.FindInvoice(new InvoiceReference(reference)))!.Value.Payment!.ErsReference.Value;

    public Task AddMerchant(Merchant merchant) => Save(new()
    {
        Resellers =
        [
            Stored.New(
                new Reseller
                {
                    Id = merchant.Id, Name = merchant.Id,
                    Users = [new("9900", Secret.Of($"{merchant.Id}/9900", ExtraPrincipals.Password))]
                })
        ],
        Terminals = [Stored.New(merchant.Terminal(1)), Stored.New(merchant.Terminal(2))],
    });

    public Task AddPayer(string id, string? card, bool canReserve)
    {
        var payer = new Payer { Id = id, Name = id, Msisdn = "46700000001", TerminalId = $"phone-of-{id}", CanReserve = canReserve };
        return Save(
            new() { Payers = [Stored.New(card is null ? payer : payer with { Cards = [new("public_test_shop", "LOYALTY", card)] })] });
    }

    public Task AddRegisteringPayer(string id, string reference) => Save(new()
    {
        Payers =
        [
            Stored.New(new Payer
            {
                Id = id, Name = id, Msisdn = "46700000002", TerminalId = $"phone-of-{id}", AccountOpen = false,
                RegistrationReference = reference,
            })
        ],
    });

    public async Task Calm()
    {
        sandbox.Scenarios = new Library(Library.Manual);
        await sandbox.ResumeClock();
    }

    public Task Busy()
    {
        sandbox.Scenarios = new Library(Library.Of("busy") with { Calls = [new() { Result = ResultCode.SystemBusy }] });
        return Task.CompletedTask;
    }

    private async Task Save(Changes changes) => Assert.True(await sandbox.Store.Save(changes));
}
