using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// Pact's core makes no HTTP client where the machine has no certificate authority at all, not even for http. There it gets one whose key
/// nobody has.
/// </summary>
internal sealed class Authorities : IDisposable
{
    private const string Variable = "SSL_CERT_FILE";

    private static readonly string[] Usual =
        ["/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem", "/etc/ssl/ca-bundle.pem", "/etc/pki/tls/certs/ca-bundle.crt"];

    private readonly string? made;

    public Authorities()
    {
        if (!OperatingSystem.IsLinux() || Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Usual.Any(File.Exists))
            return;
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Nobody", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        made = Path.GetTempFileName();
        File.WriteAllText(made, authority.ExportCertificatePem());
    }

    public void TellTo(IDictionary<string, string?> environment)
    {
        if (made is not null)
            environment[Variable] = made;
    }

    public void Dispose()
    {
        if (made is not null)
            File.Delete(made);
    }
}
