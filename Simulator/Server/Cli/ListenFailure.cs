using System.Net.Sockets;
using System.Security.Cryptography;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Explains why the web server cannot listen, and what to change.</summary>
internal static class ListenFailure
{
    private static readonly string Another = $"Choose another with {Settings.Urls.Flag}.";

    private const string Certificate = "An https address needs a certificate: "
        + "name a PFX file in Kestrel__Certificates__Default__Path and its password in "
        + "Kestrel__Certificates__Default__Password, or a PEM file and its key in Kestrel__Certificates__Default__KeyPath.";

    /// <summary>Null if the failure has nothing to do with listening.</summary>
    public static string? Of(Exception error, IReadOnlyList<ListenAddress> addresses)
    {
        var cause = Innermost(error);
        var isSecure = addresses.Any(address => address.Scheme == "https");
        return cause switch
        {
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
                $"{Foreign(addresses)} is no address of this machine. {Another}",
            SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                "A port below 1024 needs root's rights: publish it through a proxy or a container. " + Another,
            SocketException { SocketErrorCode: SocketError.AddressFamilyNotSupported } => "This machine has no IPv6. " + Another,
            SocketException => $"{Sentence(error is IOException ? error.Message : cause.Message)} {Another}",
            CryptographicException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException when isSecure
                => $"The certificate cannot be read: {Sentence(cause.Message)} {Certificate}",
            InvalidOperationException when isSecure => Certificate,
            IOException => $"{Sentence(error.Message)} {Another}",
            _ => null,
        };
    }

    private static Exception Innermost(Exception error) => error switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Innermost(first),
        { InnerException: { } inner } => Innermost(inner),
        _ => error,
    };

    private static string Foreign(IReadOnlyList<ListenAddress> addresses) => addresses.FirstOrDefault(IsForeign)?.Host ?? "That";

    private static bool IsForeign(ListenAddress address)
    {
        if (address.Ip is not { } ip)
            return false;
        try
        {
            using var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new System.Net.IPEndPoint(ip, 0));
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    private static string Sentence(string message) => message.ReplaceLineEndings("\n").Split('\n')[0].TrimEnd('.') + ".";
}
