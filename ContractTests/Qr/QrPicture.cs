using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace SeqrSandbox.ContractTests.Qr;

/// <summary>A picture of a QR code as it is served: a PNG of one bit a pixel, black on white, without filters.</summary>
internal sealed class QrPicture
{
    private const int Signature = 8;
    private const int BesideData = 12;

    // The picture is the code and nothing else. Without this, ZXing takes repeated modules for the marks of the corners now and then.
    private static readonly Dictionary<DecodeHintType, object> NothingElse = new() { [DecodeHintType.PURE_BARCODE] = true };

    private readonly byte[] luminance;

    public QrPicture(byte[] png)
    {
        Side = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        Assert.Equal([1, 0], png[24..26]);
        luminance = Pixels(Inflated(png), Side);
    }

    /// <summary>Width and height, in pixels.</summary>
    public int Side { get; }

    /// <summary>What ZXing reads off it; null where it reads nothing.</summary>
    public string? ReadByZxing() => new QRCodeReader().decode(
        new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(luminance, Side, Side, RGBLuminanceSource.BitmapFormat.Gray8))),
        NothingElse)?.Text;

    private static byte[] Pixels(byte[] rows, int side)
    {
        var stride = 1 + ((side + 7) / 8);
        var pixels = new byte[side * side];
        for (var y = 0; y < side; y++)
        {
            Assert.Equal(0, rows[y * stride]);
            for (var x = 0; x < side; x++)
                pixels[(y * side) + x] = (rows[(y * stride) + 1 + (x / 8)] & (0x80 >> (x % 8))) == 0 ? byte.MinValue : byte.MaxValue;
        }

        return pixels;
    }

    private static byte[] Inflated(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = Signature; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (Encoding.ASCII.GetString(png, at + 4, 4) == "IDAT")
                packed.Write(png, at + 8, length);
            at += length + BesideData;
        }

        packed.Position = 0;
        using var inflating = new ZLibStream(packed, CompressionMode.Decompress);
        using var rows = new MemoryStream();
        inflating.CopyTo(rows);
        return rows.ToArray();
    }
}
