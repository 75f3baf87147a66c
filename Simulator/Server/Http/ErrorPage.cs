using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace SeqrSandbox.Simulator.Http;

/// <summary>The page of a proxy or of a failing server.</summary>
internal static class ErrorPage
{
    public const string ContentType = "text/html; charset=utf-8";

    public static byte[] Of(int status)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}").TrimEnd();
        return Encoding.UTF8.GetBytes(
            $"<html>\r\n<head><title>{line}</title></head>\r\n"
                + $"<body>\r\n<center><h1>{line}</h1></center>\r\n</body>\r\n</html>\r\n");
    }
}
