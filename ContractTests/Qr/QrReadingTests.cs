using System.Text;
using QRCoder;
using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Qr;

/// <summary>What is drawn is read by two readers of different families, ZXing and zbar, at every size that is drawn.</summary>
public sealed class QrReadingTests() : ControlSuite(Transport.InMemory)
{
    private const int PixelsPerModule = 8;
    private const int QuietZone = 4;

    /// <summary>The modules of the largest code that 512 bytes make.</summary>
    private const int Largest = 89;

    private static readonly string[] Texts =
    [
        "HTTP://SEQR.SE/R20260131123456789",
        "HTTP://SEQR.SE/RÅÄÖ",
        "http://localhost:8080/é",
        "Räksmörgås på Fredells",
        "ÿ\u0080",
        "æ–Ÿ",
        "žluťoučký kůň",
        "оплата",
        "ｶﾅ カナ 支払い",
        "지불",
        "دفع",
        "😀 👍🏽",
        "\uFEFFR1",
    ];

    [Fact]
    public async Task Every_text_is_read_by_both() => await BothRead(Texts);

    [Theory]
    [InlineData("R")]
    [InlineData("r")]
    [InlineData("1")]
    [InlineData("ö")]
    [InlineData("–")]
    public async Task Every_size_is_read_by_both(string letter)
    {
        var most = 512 / Encoding.UTF8.GetByteCount(letter);
        var lengths = Enumerable.Range(0, 16).Select(step => Math.Max(1, most * step / 15));
        var sizes = await BothRead([.. lengths.Select(length => string.Concat(Enumerable.Repeat(letter, length)))]);
        Assert.True(sizes.Distinct().Count() > 8, $"Of {letter} only {string.Join(", ", sizes.Distinct())} were drawn.");
    }

    [Fact]
    public async Task Every_version_up_to_the_largest_is_read_by_both()
    {
        var sizes = await BothRead([.. Enumerable.Range(1, 128).Select(fourth => new string('a', fourth * 4))]);
        Assert.Equal(
            Enumerable.Range(0, ((Largest - 25) / 4) + 1).Select(version => 25 + (4 * version)),
            sizes.Where(size => size >= 25).Distinct());
    }

    [Theory]
    [InlineData("HTTP://SEQR.SE/R20260131123456789")]
    [InlineData("R1")]
    [InlineData("seqr://SEQR.SE/R20260131123456789")]
    public async Task A_plain_code_is_drawn_without_a_mark(string code)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(code, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(data);

        Assert.Equal(picture.GetGraphic(PixelsPerModule), await Drawn(code));
    }

    /// <summary>Has the texts drawn and read; the modules of each picture.</summary>
    private async Task<IReadOnlyList<int>> BothRead(string[] texts)
    {
        using var folder = new TemporaryDirectory();
        var sizes = new List<int>();
        foreach (var text in texts)
        {
            var png = await Drawn(text);
            var picture = new QrPicture(png);
            Assert.Equal(text, picture.ReadByZxing());
            await File.WriteAllBytesAsync(folder.File($"{sizes.Count:000}.png"), png);
            sizes.Add((picture.Side / PixelsPerModule) - (2 * QuietZone));
        }

        Assert.Equal(texts, await ReadByZbar(folder, texts.Length));
        return sizes;
    }

    private async Task<byte[]> Drawn(string text) =>
        (await Get($"/se-qr-web/qrgenerator?code={Uri.EscapeDataString(text)}")).ShouldBe(200).Bytes;

    private static async Task<string[]> ReadByZbar(TemporaryDirectory folder, int count)
    {
        var files = Enumerable.Range(0, count).Select(number => $"{number:000}.png");
        var (status, read, errors) = await OtherProgram.Run(
            "zbarimg", ["--quiet", "--raw", "--nodbus", .. files], folder.Path, "zbar-tools");
        Assert.True(status == 0, $"zbarimg left with {status}: {errors}");
        return read.TrimEnd('\n').Split('\n');
    }
}
