using Reference.Client;
using SeqrSandbox.ContractTests.Client.Fakes;

namespace SeqrSandbox.ContractTests.Client.Transport;

public sealed class RefusalTests
{
    [Theory]
    [InlineData(49, "INVALID_INVOICE_DATA", false)]
    [InlineData(54, "INVALID_INVOICE_REFERENCE", false)]
    [InlineData(93, "SYSTEM_BUSY", true)]
    [InlineData(98, "SUM_OF_REFUNDS_CAN_NOT_BE_MORE_THAN_ORIGINAL_TRANSACTION", false)]
    [InlineData(777, "CODE_777", false)]
    public async Task A_refusal_is_an_answer_with_its_meaning(int code, string name, bool again)
    {
        await using var seqr = await FakeSeqr.StartAsync();
        await using var services = seqr.On("cancelInvoice", FakeAnswer.Refused(code)).Client();
        var answer = await services.GetRequiredService<SeqrClient>().CancelInvoiceAsync("R1");
        Assert.False(answer.IsSuccess);
        Assert.Null(answer.Value);
        Assert.Equal(((ResultCode)code, name, "as sent", again),
            (answer.Refusal.Code, answer.Refusal.Name, answer.Refusal.Description, answer.Refusal.TryingAgainCanHelp));
        Assert.EndsWith(".", answer.Refusal.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_documented_code_has_a_name_of_its_own_and_a_sentence()
    {
        var refusals = Enum.GetValues<ResultCode>().Select(code => new Refusal(code)).ToList();
        Assert.All(refusals, refusal => Assert.Equal(refusal.Code.ToString(), refusal.Name.Replace("_", ""), ignoreCase: true));
        Assert.All(refusals, refusal => Assert.Matches(@"^[A-Z].+\.$", refusal.Explanation));
    }
}
