using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Soap.Recorded;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>Messages as people read them.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Each_element_has_a_line_and_a_path()
    {
        var lines = Lines(
            "<e:Envelope xmlns:e=\"u\"><e:Body><op><a>1 &amp; &lt;2</a><b><c/></b><b x=\"y\"></b></op></e:Body></e:Envelope>");

        Assert.Equal(
            [
                "<e:Envelope xmlns:e=\"u\">", " <e:Body>", "  <op> ()", "   <a>1 &amp; &lt;2</a> (a[1])",
                "   <b> (b[1])", "    <c/> (b[1]/c[1])", "   </b>",
                "   <b x=\"y\"></b> (b[2])", "  </op>", " </e:Body>", "</e:Envelope>",
            ],
            lines.Select(Said));
    }

    [Fact]
    public void An_answers_members_stand_below_its_return() => Assert.Equal(
        "   <resultCode>0</resultCode> (resultCode[1])",
        Said(Lines("<E><B><r><return><resultCode>0</resultCode></return></r></B></E>").Single(line => line.Value == "0")).Remove(0, 1));

    [Theory]
    [InlineData("<E><B><op><password>secret</password></op></B></E>")]
    [InlineData("<E><B><op><password>secret")]
    [InlineData("{\"password\": \"secret\"}")]
    public void A_password_is_in_no_line(string text) =>
        Assert.DoesNotContain(Lines(text), line => (line.Before + line.Value + line.After).Contains("secret", StringComparison.Ordinal));

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")]
    [InlineData("<a><b></a>")]
    [InlineData("plain")]
    public void A_body_that_is_no_XML_or_not_safe_is_shown_unchanged(string text) =>
        Assert.Equal(("", text, ""), (Lines(text)[0].Before, Lines(text)[0].Value, Lines(text)[0].After));

    [Fact]
    public void A_message_made_to_be_too_much_is_cut()
    {
        const int Many = 20_000;
        var deep = string.Concat(Enumerable.Repeat("<a>", Many)) + string.Concat(Enumerable.Repeat("</a>", Many));
        var wide = $"<a>{string.Concat(Enumerable.Repeat("<b/>", Many))}</a>";

        Assert.InRange(Lines(deep).Count, 60, 200);
        Assert.InRange(Lines(wide).Count, 1000, 2100);
        Assert.EndsWith("… (18000 more characters)", Lines($"<a>{new string('x', Many)}</a>").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_body_there_are_no_lines() => Assert.Empty(MessageLayout.Of(new(null, 5, default)));

    private static IReadOnlyList<MessageLine> Lines(string text) =>
        MessageLayout.Of(new("text/xml", text.Length, [.. Encoding.UTF8.GetBytes(text)]));

    private static string Said(MessageLine line) =>
        new string(' ', line.Depth) + line.Before + line.Value + line.After + (line.Path is { } path ? $" ({path})" : "");
}
