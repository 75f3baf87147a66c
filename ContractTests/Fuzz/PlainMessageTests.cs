using System.Text;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Fuzz;

/// <summary>
/// The reader of plain messages accepts only what the general reader accepts, and finds the same in it. SEQR_FUZZ sets how many messages,
/// SEQR_FUZZ_SEED what they come from.
/// </summary>
public sealed class PlainMessageTests(ITestOutputHelper output)
{
    private const int Messages = 20_000;
    private const int Seed = 20261129;

    private static readonly string[] Stored =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "ContractTests", "Wire"), "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    [Fact]
    public void Stored_messages_are_read_alike()
    {
        var plain = Stored.Count(file => IsReadAlike(File.ReadAllBytes(file)));

        Assert.InRange(plain, 50, Stored.Length);
        output.WriteLine($"{plain} of {Stored.Length} stored messages are plain.");
    }

    [Fact]
    public void Generated_and_spoiled_messages_are_read_alike()
    {
        var (count, seed) = (Setting("SEQR_FUZZ", Messages), Setting("SEQR_FUZZ_SEED", Seed));
        var generator = new MessageGenerator(seed, [.. Stored.Select(File.ReadAllText)]);

        var plain = 0;
        for (var number = 0; number < count; number++)
        {
            if (IsReadAlike(generator.Make(number).Body))
                plain++;
        }

        output.WriteLine($"{plain} of {count} generated messages are plain.");
        Assert.InRange(plain, count / 20, count - 1);
    }

    [Theory]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a xmlns='urn:a'>1</a></e:Body></e:Envelope>")]
    [InlineData("<Envelope xmlns='{0}'><Header/><Body><a xmlns=''>1 &amp;&lt;&gt;&quot;&apos; 2</a></Body></Envelope>")]
    [InlineData("<?xml version='1.0' encoding='utf-8'?>\n<e:Envelope xmlns:e='{0}'>\n <e:Header> </e:Header>\n <e:Body>\n <p:a xmlns:p='urn:p'>\n<b/>\n</p:a>\n</e:Body>\n</e:Envelope>\n")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a xmlns:p='urn:1'><p:b xmlns:p='urn:2'><p:c/></p:b><p:d/></a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a><b >å€😀</b ><b></b></a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><e:Body><a>1</a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a>]]</a></e:Body></e:Envelope>")]
    public void A_plain_message_is_read_without_the_general_reader(string message) =>
        Assert.True(IsReadAlike(Encoding.UTF8.GetBytes(message.Replace("{0}", Envelope, StringComparison.Ordinal))));

    [Theory]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a>]]></a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a x='1'/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a>&#65;</a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a>1\r\n2</a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a><!-- --></a></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a/><b/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><p:a/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a></b></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a xmlns:p=''/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a xmlns:p='urn:1' xmlns:p='urn:2'/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a/></e:Body></e:Envelope><b/>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body><a\uFFFE/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Header><h/></e:Header><e:Body><a/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}'><e:Body/></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='{0}' xmlns:xmlish='urn:a'><e:Body><a/></e:Body></e:Envelope>")]
    [InlineData("<e:Envelope xmlns:e='http://www.w3.org/2003/05/soap-envelope'><e:Body><a/></e:Body></e:Envelope>")]
    public void Anything_else_is_left_to_it(string message) =>
        Assert.False(IsReadAlike(Encoding.UTF8.GetBytes(message.Replace("{0}", Envelope, StringComparison.Ordinal))));

    [Theory]
    [InlineData(29, 1, 1)]
    [InlineData(1, 1900, 1)]
    [InlineData(1, 1, 15)]
    public void A_message_within_the_limits_is_plain(int depth, int elements, int declarations) =>
        Assert.True(IsReadAlike(Encoding.UTF8.GetBytes(Large(depth, elements, declarations))));

    [Theory]
    [InlineData(31, 1, 1)]
    [InlineData(1, 2100, 1)]
    [InlineData(1, 1, 17)]
    public void A_message_beyond_the_limits_is_left_to_it(int depth, int elements, int declarations) =>
        Assert.False(IsReadAlike(Encoding.UTF8.GetBytes(Large(depth, elements, declarations))));

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    public void A_message_in_another_charset_is_left_to_it(string charset) =>
        Assert.Null(PlainMessage.TryRead(Encoding.UTF8.GetBytes(Message.Of("benchmarkingNop", context: "")), charset, InvoiceSoap.Service.Names));

    private const string Envelope = "http://schemas.xmlsoap.org/soap/envelope/";

    private static string Large(int depth, int elements, int declarations)
    {
        var nested = string.Concat(Enumerable.Repeat("<a>", depth)) + string.Concat(Enumerable.Repeat("<b/>", elements))
            + string.Concat(Enumerable.Repeat("</a>", depth));
        var declared = string.Concat(Enumerable.Range(1, declarations - 1).Select(number => $" xmlns:p{number}='urn:{number}'"));
        return $"<e:Envelope xmlns:e='{Envelope}'{declared}><e:Body>{nested}</e:Body></e:Envelope>";
    }

    /// <summary>Whether a message is plain. If it is, both readers have found the same.</summary>
    private static bool IsReadAlike(byte[] message)
    {
        if (PlainMessage.TryRead(message, null, InvoiceSoap.Service.Names) is not { } plain)
            return false;
        var text = MessageText.Decode(message, null);
        var general = SeqrSandbox.Simulator.Soap.Guard.Envelope.ReadMessage(text);
        Assert.NotNull(general);
        Assert.Equal(Written(general, 0), Written(plain, 0));
        return true;
    }

    private static string Written(WireElement element, int depth)
    {
        var written = new StringBuilder($"{new string(' ', depth)}{{{element.Namespace}}}{element.Name} line {element.Line}: '{element.Text}'");
        foreach (var attribute in element.Attributes)
            written.Append($" {attribute}");
        foreach (var child in element.Children)
            written.Append('\n').Append(Written(child, depth + 1));
        return written.ToString();
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
