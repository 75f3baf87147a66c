using System.Buffers.Binary;

namespace SeqrSandbox.ContractTests.Control;

public abstract class QrControl(Transport transport) : ControlSuite(transport)
{
    private const int PixelsPerModule = 8;
    private const int QuietZone = 4;

    [Theory]
    [InlineData("HTTP://SEQR.SE/R20260131123456789", 25)]
    [InlineData("R1", 21)]
    public async Task A_code_is_drawn_as_a_png_with_a_quiet_zone(string code, int modules)
    {
        var picture = (await Get($"/se-qr-web/qrgenerator?code={Uri.EscapeDataString(code)}")).ShouldBe(200);

        Assert.Equal("image/png", picture.MediaType);
        Assert.Equal([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'], picture.Bytes[..8]);
        var side = (modules + (2 * QuietZone)) * PixelsPerModule;
        Assert.Equal((side, side), (Number(picture, 16), Number(picture, 20)));
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(picture.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?text=R1")]
    [InlineData("?code=R1&code=R2")]
    public async Task A_missing_text_is_refused(string query) =>
        (await Get("/se-qr-web/qrgenerator" + query)).ShouldBeProblem(400, "invalid-value", "code has to be given once");

    [Fact]
    public async Task As_many_bytes_as_a_phone_can_read_are_drawn_and_no_more()
    {
        (await Get("/se-qr-web/qrgenerator?code=" + new string('a', 512))).ShouldBe(200);
        (await Get("/se-qr-web/qrgenerator?code=" + new string('a', 513))).ShouldBeProblem(400, "invalid-value", "at most 512");
        (await Get("/se-qr-web/qrgenerator?code=" + string.Concat(Enumerable.Repeat("%C3%B6", 257))))
            .ShouldBeProblem(400, "invalid-value", "514 bytes");
    }

    private static int Number(Reply picture, int at) => BinaryPrimitives.ReadInt32BigEndian(picture.Bytes.AsSpan(at));

    public sealed class InMemory() : QrControl(Transport.InMemory);

    public sealed class OverKestrel() : QrControl(Transport.Kestrel);
}
