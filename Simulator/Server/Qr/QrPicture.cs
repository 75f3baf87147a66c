using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace SeqrSandbox.Simulator.Qr;

/// <summary>A text as the picture of a QR code. One that no QR code holds is a FormatException.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    public static byte[] Png(string text)
    {
        using var data = Encode(text);
        using var picture = new PngByteQRCode(data);
        return picture.GetGraphic(PixelsPerModule, drawQuietZones: true);
    }

    public static string Svg(string text)
    {
        using var data = Encode(text);
        using var picture = new SvgQRCode(data);
        return picture.GetGraphic(PixelsPerModule);
    }

    /// <summary>Lines of half blocks, two modules high each, light on dark as a terminal shows them.</summary>
    public static string Blocks(string text)
    {
        using var data = Encode(text);
        using var picture = new AsciiQRCode(data);
        return picture.GetGraphicSmall(drawQuietZones: true);
    }

    private static QRCodeData Encode(string text)
    {
        using var generator = new QRCodeGenerator();
        // Without a mark, readers guess the encoding of texts beyond ASCII, and guess differently. For ASCII the mark
        // would only take room.
        var encoding = Ascii.IsValid(text) ? QRCodeGenerator.EciMode.Default : QRCodeGenerator.EciMode.Utf8;
        try
        {
            return generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M, eciMode: encoding);
        }
        catch (DataTooLongException)
        {
            throw new FormatException($"The code has {Encoding.UTF8.GetByteCount(text)} bytes, more than a QR code holds: at most 2331.");
        }
    }
}
