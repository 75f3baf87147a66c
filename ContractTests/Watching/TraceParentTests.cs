using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>The header traceparent, as W3C's Trace Context says it.</summary>
public sealed class TraceParentTests
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Span = "00f067aa0ba902b7";

    [Theory]
    [InlineData($"00-{Trace}-{Span}-01", $"00-{Trace}-{Span}-01", true)]
    [InlineData($"00-{Trace}-{Span}-00", $"00-{Trace}-{Span}-00", false)]
    [InlineData($"00-{Trace}-{Span}-03", $"00-{Trace}-{Span}-03", true)]
    [InlineData($"00-{Trace}-{Span}-ff", $"00-{Trace}-{Span}-03", true)]
    [InlineData($"00-{Trace}-{Span}-a8", $"00-{Trace}-{Span}-00", false)]
    [InlineData($"01-{Trace}-{Span}-01", $"00-{Trace}-{Span}-01", true)]
    [InlineData($"cc-{Trace}-{Span}-01-what-comes-later", $"00-{Trace}-{Span}-01", true)]
    public void A_valid_one_is_understood(string value, string text, bool sampled)
    {
        var read = TraceParent.Parse(value)!;

        Assert.Equal((text, Trace, Span, sampled), (read.Text, read.TraceId, read.SpanId, read.IsSampled));
        Assert.Equal(read, TraceParent.Of(read.TraceId, read.SpanId, read.Flags));
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData($"00-{Trace}-{Span}")]
    [InlineData($"00-{Trace}-{Span}-")]
    [InlineData($"00-{Trace}-{Span}-1")]
    [InlineData($"00-{Trace}-{Span}-01-more")]
    [InlineData($"00-{Trace}-{Span}-01 ")]
    [InlineData($"00-{Trace}-{Span}-0x")]
    [InlineData($"ff-{Trace}-{Span}-01")]
    [InlineData($"0g-{Trace}-{Span}-01")]
    [InlineData($"cc-{Trace}-{Span}-01.what-comes-later")]
    [InlineData($"00_{Trace}-{Span}-01")]
    [InlineData($"00-{Trace}_{Span}-01")]
    [InlineData($"00-{Trace}-{Span}_01")]
    [InlineData($"00-00000000000000000000000000000000-{Span}-01")]
    [InlineData($"00-{Trace}-0000000000000000-01")]
    [InlineData("00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01")]
    [InlineData($"00-{Trace}-00F067AA0BA902B7-01")]
    [InlineData("00-4bf92f3577b34da6a3ce929d0e0e473٤-00f067aa0ba902b7-01")]
    public void An_invalid_one_is_ignored(string value) => Assert.Null(TraceParent.Parse(value));
}
