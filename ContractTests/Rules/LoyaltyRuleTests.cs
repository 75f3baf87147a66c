using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Rules;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>Which card the app asks to remember after a payment, and whose card it is.</summary>
public sealed class LoyaltyRuleTests
{
    private static readonly CustomerToken Swiped = new() { Id = "card", Value = "123", Status = 1 };

    private static readonly Payer Anna = Storage.Everything.Payer with { Id = "anna", Cards = [] };

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(90, false)]
    [InlineData(99, false)]
    public void A_swiped_card_is_remembered_unless_the_merchant_refuses_it(int status, bool asked)
    {
        var token = Swiped with { Status = status };

        Assert.Equal(asked ? token : null, Loyalty.ToRemember(Paid(token), Anna));
    }

    [Fact]
    public void A_card_that_the_payer_has_or_that_has_no_value_is_not_remembered()
    {
        Assert.Null(Loyalty.ToRemember(Paid(), Anna));
        Assert.Null(Loyalty.ToRemember(Paid(Swiped with { FromPayer = true }), Anna));
        Assert.Null(Loyalty.ToRemember(Paid(Swiped with { Value = null }), Anna));
        Assert.Null(Loyalty.ToRemember(Paid(Swiped), Holding(new LoyaltyCard("shop", "card", "123"))));
        Assert.Equal(Swiped, Loyalty.ToRemember(Paid(Swiped with { FromPayer = true }, Swiped), Anna));
    }

    [Theory]
    [InlineData("another shop", "card", "123")]
    [InlineData("shop", "another card", "123")]
    [InlineData("shop", "card", "1234")]
    public void Another_card_of_the_payer_does_not_count(string reseller, string id, string value) =>
        Assert.Equal(Swiped, Loyalty.ToRemember(Paid(Swiped), Holding(new(reseller, id, value))));

    [Fact]
    public void Only_a_payer_who_has_paid_is_asked()
    {
        Assert.Null(Loyalty.ToRemember(Given.Invoice(Phase.Issued) with { Tokens = [Swiped] }, Anna));
        Assert.Null(Loyalty.ToRemember(Paid(Swiped), Anna with { Id = "bo" }));
        Assert.Null(Loyalty.ToRemember(Paid(Swiped) with { Payer = null }, Anna));
    }

    [Theory]
    [InlineData("card", "123", true)]
    [InlineData("another card", "123", false)]
    [InlineData("card", "1234", false)]
    public void An_answered_card_is_the_payers_if_id_and_value_are(string id, string value, bool fromPayer)
    {
        CustomerToken[] before = [Swiped with { FromPayer = true }, new() { Id = "another card", Value = "1234" }];

        var answered = Loyalty.Answer([.. before], [new() { Id = id, Value = value, Status = 1 }]);

        Assert.Equal([new() { Id = id, Value = value, Status = 1, FromPayer = fromPayer }], answered.ToArray());
    }

    [Fact]
    public void One_card_of_an_unknown_status_makes_all_of_them_invalid()
    {
        Assert.Null(Loyalty.WhatIsWrong([]));
        Assert.Null(Loyalty.WhatIsWrong(default));
        Assert.Null(Loyalty.WhatIsWrong([Swiped, Swiped with { Status = 90 }]));
        Assert.Equal("A token has the status 2; it has to be 0, 1, 90 or 99.", Loyalty.WhatIsWrong([Swiped, Swiped with { Status = 2 }]));
    }

    private static Invoice Paid(params CustomerToken[] tokens) => Given.Invoice(Phase.Paid) with { Tokens = [.. tokens] };

    private static Payer Holding(LoyaltyCard card) => Anna with { Cards = [card] };
}
