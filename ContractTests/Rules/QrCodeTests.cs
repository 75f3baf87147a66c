using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>The texts of QR codes, written and read.</summary>
public sealed class QrCodeTests
{
    [Fact]
    public void The_code_of_an_invoice_is_in_exactly_these_capitals() =>
        Assert.Equal("HTTP://SEQR.SE/R20260302432000000", QrCode.Of(new("20260302432000000")));

    [Fact]
    public void The_link_of_an_invoice_is_its_code_with_another_scheme() =>
        Assert.Equal("seqr://SEQR.SE/R20260302432000000", QrCode.LinkOf(new("20260302432000000")));

    [Theory]
    [InlineData("HTTP://SEQR.SE/R20260302432000000")]
    [InlineData("HTTP://seqr.se/R20260302432000000")]
    [InlineData("seqr://SEQR.SE/R20260302432000000")]
    [InlineData("seqr://Seqr.Se/R20260302432000000")]
    [InlineData("seqr-demo://SEQR.SE/R20260302432000000")]
    [InlineData("seqr-debug://SEQR.SE/R20260302432000000")]
    [InlineData("  R20260302432000000 ")]
    public void A_payer_can_read_it_in_every_form_it_is_shown_in(string text)
    {
        Assert.True(QrCode.TryReadInvoice(text, out var reference));
        Assert.Equal(new InvoiceReference("20260302432000000"), reference);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("R")]
    [InlineData("20260302432000000")]
    [InlineData("HTTP://SEQR.SE/Q20260302432000000")]
    [InlineData("HTTP://SEQR.SE/R2026030243200000x")]
    [InlineData("HTTP://SEQR.SE/R20260302432000000/")]
    [InlineData("HTTP://SEQR.SE//R20260302432000000")]
    [InlineData("HTTP://SEQR.SE/a/R20260302432000000")]
    [InlineData("HTTP://SEQR.SE.other.example/R20260302432000000")]
    [InlineData("HTTP://me@SEQR.SE/R20260302432000000")]
    [InlineData("HTTP:/SEQR.SE/R20260302432000000")]
    [InlineData("SEQR.SE/R20260302432000000")]
    [InlineData("/R20260302432000000")]
    [InlineData("r20260302432000000")]
    [InlineData("HTTP://SEQR.SE/R٢٠٢٦")]
    [InlineData("R00000000000000000000000000000000000000000000000000")]
    public void Anything_else_is_no_invoice(string? text)
    {
        Assert.False(QrCode.TryReadInvoice(text, out var reference));
        Assert.Null(reference);
    }

    [Theory]
    [InlineData("R1", true)]
    [InlineData("R123456789012345678901234567890123456789", true)]
    [InlineData("R1234567890123456789012345678901234567890", false)]
    public void A_reference_has_one_to_39_digits(string text, bool isRead) => Assert.Equal(isRead, QrCode.TryReadInvoice(text, out _));

    [Fact]
    public void The_id_of_a_till_may_be_one_letter()
    {
        Assert.True(QrCode.TryReadTill("Q7", out var seqrId));
        Assert.Equal("7", seqrId);
    }

    [Theory]
    [InlineData("HTTP://SEQR.SE/QTILL7")]
    [InlineData("seqr://seqr.se/QTILL7")]
    [InlineData(" QTILL7 ")]
    public void The_code_of_a_till_is_read_in_every_form_it_is_shown_in(string text)
    {
        Assert.Equal("HTTP://SEQR.SE/QTILL7", QrCode.OfTill("TILL7"));
        Assert.True(QrCode.TryReadTill(text, out var seqrId));
        Assert.Equal("TILL7", seqrId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("Q")]
    [InlineData("TILL7")]
    [InlineData("RTILL7")]
    [InlineData("HTTP://SEQR.SE/QTILL-7")]
    [InlineData("seqr://SEQR.SE/qTILL7")]
    [InlineData("https://other.example/QTILL7")]
    [InlineData("seqr://SEQR.SE:80/QTILL7")]
    public void Anything_else_is_no_till(string? text)
    {
        Assert.False(QrCode.TryReadTill(text, out var seqrId));
        Assert.Null(seqrId);
    }
}
