using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Findings;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>What is remembered of messages is bounded by its size.</summary>
public sealed class RecentRequestsTests
{
    [Fact]
    public void A_message_is_as_large_as_its_bytes_its_content_type_and_its_findings()
    {
        var bare = Message(new byte[100], null, []);
        Finding[] findings = [.. Enumerable.Range(0, FindingList.Most).Select(place => new Finding(
            "code", Severity.Hint, new('p', 10), place, new('a', 200), "source"))];

        Assert.Equal(bare.Bytes + 900, Message(new byte[1000], null, []).Bytes);
        Assert.Equal(bare.Bytes + 60, Message(new byte[100], new('t', 30), []).Bytes);
        Assert.InRange(Message(new byte[100], null, findings).Bytes - bare.Bytes, 50 * 420, 50 * 700);
        Assert.InRange(bare.Bytes, 500, 1000);
    }

    private static ExaminedMessage Message(byte[] bytes, string? contentType, Finding[] findings) => new(
        new WireRequest
        {
            Operation = InvoiceService.GetPaymentStatus,
            Body = new("getPaymentStatus", "", 1),
            Path = new ServedPath(InvoiceSoap.Service, InvoiceService.Path, AcknowledgmentMode.NoAcknowledgment),
        },
        bytes,
        contentType,
        [.. findings]);
}
