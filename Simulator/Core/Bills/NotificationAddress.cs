using System.Diagnostics.CodeAnalysis;

namespace SeqrSandbox.Core.Bills;

/// <summary>
/// An address that a notification can be posted to: an absolute http or https URL that names a host and a port. An
/// unknown host or a closed port shows at the first attempt. Source: docs/protocol.md, "The bill".
/// </summary>
public static class NotificationAddress
{
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && CanBeCalled(address);

    public static bool CanBeCalled(Uri address) => IsWeb(address) && address.Port != 0 && HasHost(address);

    public static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// <see cref="Uri"/> accepts any letters as a host. Only its ASCII form shows that there is none.
    /// </summary>
    private static bool HasHost(Uri address)
    {
        try
        {
            _ = address.IdnHost;
            return true;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }
}
