using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>Does what merchants, payers and the clock can do, one thing after the other, as its seed says.</summary>
internal sealed class Actor(Street street, Random random)
{
    private static readonly TimeSpan[] Passing =
        [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(25), TimeSpan.FromHours(2)];

    public List<(string Action, ResultCode Code)> Happened { get; } = [];

    public async Task Act(int times)
    {
        for (var i = 0; i < times; i++)
        {
            // Nothing happens to a bill before there is one.
            if (random.Next(4) == 0 || await street.Some(random) is not { } bill)
                await ActAtTill();
            else
                await ActOn(bill, new(street.User.Reseller, (await street.Sandbox.Store.FindTerminal(bill.TerminalId))!.Value));
        }
    }

    private async Task ActAtTill()
    {
        var terminal = street.Terminals[random.Next(street.Terminals.Count)];
        switch (random.Next(8))
        {
            case 0:
                Note("Wait", (await street.Sandbox.Tills.Scan(Payer(), $"code{random.Next(3)}")).Code);
                break;
            case 1:
                Note("Assign", (await street.Sandbox.Terminals.AssignSeqrId(terminal, $"code{random.Next(3)}")).Code);
                break;
            case 2:
                Note("Mark", (await street.Sandbox.Reports.Mark(random.Next(2) == 0 ? street.User : terminal, [])).Code);
                break;
            case 3 when random.Next(2) == 0:
                await street.Sandbox.AdvanceClock(Passing[random.Next(Passing.Length)]);
                Note("Advance", ResultCode.Success);
                break;
            default:
                var sent = await street.Sandbox.Invoices.Send(terminal, Draft(), [], AcknowledgmentMode.NoAcknowledgment);
                if (sent.Succeeded)
                    street.Add(sent.Value.Reference);
                Note(nameof(InvoiceDesk.Send), sent.Code);
                break;
        }
    }

    private async Task ActOn(Invoice bill, Caller terminal)
    {
        var (desk, payers, reference) = (street.Sandbox.Invoices, street.Sandbox.PayerDesk, bill.Reference);
        var payer = bill.Payer?.PayerId ?? Payer();
        var (action, code) = (random.Next(3) == 0 ? random.Next(9) : Sensible(bill)) switch
        {
            0 => ("Scan", (await payers.Scan(payer, QrCode.Of(reference))).Code),
            1 => ("Confirm", (await payers.Confirm(payer, null, Outcome(), reference)).Code),
            2 => ("Turn down", (await payers.Cancel(payer, reference)).Code),
            3 => (nameof(desk.Update), (await desk.Update(terminal, reference.Value, Draft(bill.Bill.Total.Currency.Code), [])).Code),
            4 => (nameof(desk.Cancel), (await desk.Cancel(terminal, reference.Value)).Code),
            5 => (nameof(desk.Commit), (await desk.Commit(terminal, reference.Value, Amount(bill))).Code),
            6 => (nameof(desk.AskStatus), (await desk.AskStatus(terminal, reference.Value)).Code),
            7 => (nameof(desk.SubmitReceipt), (await desk.SubmitReceipt(street.User, bill.Payment?.ErsReference.Value, null)).Code),
            _ => (
                nameof(desk.Refund),
                (await desk.Refund(street.User, bill.Payment?.ErsReference.Value, Draft(bill.Bill.Total.Currency.Code))).Code),
        };
        Note(action, code);
    }

    /// <summary>What brings the bill further, so that most of them come to something.</summary>
    private int Sensible(Invoice bill) => bill switch
    {
        { Phase: Phase.Issued, Payer: null } => 0,
        { Phase: Phase.Issued } => 1,
        { Phase: Phase.PendingIssuerAcknowledge } => 3,
        { Phase: Phase.Reserved } => 5,
        { Phase: Phase.Paid } => random.Next(6, 9),
        _ => 6,
    };

    private void Note(string action, ResultCode code) => Happened.Add((action, code));

    private string Payer() => $"payer-{random.Next(1, 4)}";

    private DebitOutcome Outcome() => random.Next(8) == 0 ? DebitOutcome.InsufficientFunds : DebitOutcome.Paid;

    private AmountDraft? Amount(Invoice bill) => random.Next(2) == 0 ? null : new(bill.Bill.Total.Currency.Code, random.Next(1, 400));

    private BillDraft Draft(string? currency = null) => new()
    {
        Total = new(currency ?? (random.Next(3) == 0 ? "EUR" : "SEK"), random.Next(1, 400)),
        PaymentMode = random.Next(3) == 0 ? PaymentMode.ReservationDesired : null,
        AcknowledgmentMode = random.Next(4) == 0 ? AcknowledgmentMode.RequireAcknowledgment : null,
        CommitReservationTimeout = random.Next(2) == 0 ? 5 : null,
    };
}
