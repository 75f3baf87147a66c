using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>
/// An answer of another kind of server, or of a broken simulator, is reported as such, never as a JSON exception.
/// </summary>
public sealed class OddAnswersTests
{
    [Theory]
    [InlineData("<html/>")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"reference":"1","status":"HAPPY"}""")]
    public async Task An_answer_that_makes_no_sense_is_not_understood(string answer)
    {
        await using var stub = await StubControl.Start(answer);

        var odd = await Assert.ThrowsAsync<SeqrSandboxException>(() => stub.Sandbox.InvoiceAsync("1"));

        Assert.Equal(("The simulator's answer is not understood", 200), (odd.Title, odd.Status));
        Assert.StartsWith("GET /@mine/sandbox/invoices/1: ", odd.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bad gateway", "text/plain")]
    [InlineData("{", "application/problem+json")]
    [InlineData("null", "application/json")]
    public async Task A_refusal_without_a_reason_is_told_by_its_status(string answer, string contentType)
    {
        await using var stub = await StubControl.Start(answer, 502, contentType);

        var refused = await Assert.ThrowsAsync<SeqrSandboxException>(() => stub.Sandbox.ResetAsync());

        Assert.Equal("The simulator refuses (502). POST /@mine/sandbox/reset was answered without a reason.", refused.Message);
    }
}
