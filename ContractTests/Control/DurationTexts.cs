using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.ContractTests.Control;

public sealed class DurationTexts
{
    [Theory]
    [InlineData("20s", "0:0:0:20")]
    [InlineData("1d2h3m4s5ms", "1:2:3:4.005")]
    [InlineData("1.5s", "0:0:0:1.5")]
    [InlineData("90m", "0:1:30:0")]
    [InlineData("P2W", "14:0:0:0")]
    [InlineData("PT1H30M", "0:1:30:0")]
    [InlineData("PT0.25S", "0:0:0:0.25")]
    public void A_duration_is_read(string text, string expected) => Assert.Equal(TimeSpan.Parse(expected), DurationText.Parse(text));

    [Theory]
    [InlineData("30s1m")]
    [InlineData("1s\n")]
    [InlineData("1M")]
    [InlineData("pt1s")]
    [InlineData("PT1S2M")]
    [InlineData("P1S")]
    [InlineData("٣s")]
    public void A_text_that_is_no_duration_is_not_read(string text) => Assert.Null(DurationText.Parse(text));

    [Theory]
    [InlineData("0:0:0:0", "0s")]
    [InlineData("1:2:3:4.005", "1d2h3m4s5ms")]
    [InlineData("0:2:0:0", "2h")]
    [InlineData("-0:0:1:30", "-1m30s")]
    public void A_duration_is_written_short(string duration, string expected) =>
        Assert.Equal(expected, DurationText.Write(TimeSpan.Parse(duration)));

    [Fact]
    public void The_longest_that_can_be_written_down_stays_inside_the_calendar() =>
        Assert.True(DurationText.Parse("999999d9999999h99999999m999999999s999999999999ms") < TimeSpan.MaxValue);
}
