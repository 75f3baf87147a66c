using System.Text;
using System.Xml;
using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.ContractTests.Reports;

/// <summary>A long text goes out as a short one does, wherever it is cut.</summary>
public sealed class LongTextTests
{
    /// <summary>The text is taken in pieces of this many bytes.</summary>
    private const int PieceLength = 24 * 1024;

    public static TheoryData<int> Lengths => [0, 1, 2, 3, PieceLength - 1, PieceLength, PieceLength + 1, (3 * PieceLength) + 2];

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task In_base64(int length)
    {
        var text = Text(length);

        Assert.Equal(Convert.ToBase64String(text), Encoding.ASCII.GetString(await Written(Placeholder.Base64, text)));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public async Task As_text(int length)
    {
        var text = Text(length);

        Assert.Equal(Escaped(Encoding.UTF8.GetString(text)), Encoding.UTF8.GetString(await Written(Placeholder.Text, text)));
    }

    [Theory]
    [InlineData('&')]
    [InlineData('<')]
    [InlineData('>')]
    public async Task Nothing_but_markup(char letter)
    {
        var text = new string(letter, PieceLength + 1);

        Assert.Equal(Escaped(text), Encoding.UTF8.GetString(await Written(Placeholder.Text, Encoding.UTF8.GetBytes(text))));
    }

    /// <summary>Letters of one to four bytes, and what XML has a use for.</summary>
    private static byte[] Text(int length)
    {
        var letters = string.Concat(Enumerable.Repeat("a<\u00C5>\u20AC&\"'\n\t\U0001F951", (length / 10) + 1));
        var text = Encoding.UTF8.GetBytes(letters);
        while (length > 0 && (text[length] & 0xC0) == 0x80)
            length--;
        return text[..length];
    }

    private static async Task<byte[]> Written(Placeholder gap, byte[] text)
    {
        using var spool = new Spool();
        spool.Write(text);
        using var written = new MemoryStream();
        await LongText.Write(gap, spool, written, default);
        Assert.Equal(LongText.Length(gap, spool), written.Length);
        return written.ToArray();
    }

    private static string Escaped(string text)
    {
        var written = new StringBuilder();
        using (var writer = XmlWriter.Create(written, new() { ConformanceLevel = ConformanceLevel.Fragment }))
            writer.WriteString(text);
        return written.ToString();
    }
}
