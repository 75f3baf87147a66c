using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>From which account to which money moves.</summary>
public sealed class MovementTests
{
    private static readonly Currency Sek = Currency.Of("SEK");
    private static readonly AccountId Payer = new(AccountKind.Payer, "anna", Sek);
    private static readonly AccountId Reservation = new(AccountKind.Reservation, "anna", Sek);
    private static readonly AccountId Merchant = new(AccountKind.Merchant, "shop", Sek);

    public static TheoryData<MovementKind, AccountId, AccountId> OfInvoices => new()
    {
        { MovementKind.Debit, Payer, Merchant },
        { MovementKind.Reserve, Payer, Reservation },
        { MovementKind.Release, Reservation, Payer },
        { MovementKind.Capture, Reservation, Merchant },
        { MovementKind.Reverse, Merchant, Payer },
        { MovementKind.Refund, Merchant, Payer },
    };

    [Theory]
    [MemberData(nameof(OfInvoices))]
    public void Money_of_an_invoice_moves_between_its_payer_and_its_shop(MovementKind kind, AccountId from, AccountId to)
    {
        var invoice = Given.Invoice(Phase.Paid);

        Assert.Equal(
            new(kind, from, to, Given.Kronor(60m), Given.Noon, invoice.Reference),
            Bookkeeping.Entry(invoice, new(kind, Given.Kronor(60m)), Given.Noon));
    }

    [Fact]
    public void Money_to_spend_comes_from_the_bank() => Assert.Equal(
        new(MovementKind.Deposit, new(AccountKind.Bank, "", Sek), Payer, Given.Kronor(60m), Given.Noon, null),
        Movement.Deposit("anna", Given.Kronor(60m), Given.Noon));

    [Fact]
    public void Nothing_moves_without_a_payer_and_a_deposit_is_no_movement_of_an_invoice()
    {
        var nobody = Assert.Throws<InvalidOperationException>(
            () => Bookkeeping.Entry(
                Given.Invoice(Phase.Paid) with { Payer = null },
                new(MovementKind.Debit, Given.Kronor(1m)),
                Given.Noon));
        var deposit = Assert.Throws<ArgumentOutOfRangeException>(
            () => Bookkeeping.Entry(Given.Invoice(Phase.Paid), new(MovementKind.Deposit, Given.Kronor(1m)), Given.Noon));

        Assert.Equal("Money moves only once a payer is bound.", nobody.Message);
        Assert.StartsWith("Not a movement of an invoice.", deposit.Message, StringComparison.Ordinal);
    }
}
