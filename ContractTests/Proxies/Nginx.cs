using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Proxies;

/// <summary>
/// A real nginx with the configuration that the documentation gives, in front of two simulators: one below /seqr/, and
/// one that asks for a token below /guarded/. Only ports, paths of files and the second place differ.
/// </summary>
public sealed class Nginx : IAsyncLifetime
{
    public const string Token = "open-sesame";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryDirectory directory = new();
    private readonly int port = FreePort.Find();
    private Process? process;

    /// <summary>A simulator as nginx shows it, with a slash at its end.</summary>
    public Uri Outer => new($"https://localhost:{port}/seqr/");

    /// <summary>The one that asks for a token.</summary>
    public Uri Guarded => new($"https://localhost:{port}/guarded/");

    /// <summary>What a client needs to trust nginx.</summary>
    public string Certificate => Path.Combine(directory.Path, "seqr.pem");

    /// <summary>Trusts nginx, and follows nothing.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The simulator itself.</summary>
    internal ControlHost Inner { get; private set; } = null!;

    private ControlHost InnerGuarded { get; set; } = null!;

    private string Errors => Path.Combine(directory.Path, "errors.log");

    public async Task InitializeAsync()
    {
        Inner = await ControlHost.Start(Transport.Kestrel, new() { Hosts = ["seqr.example"] });
        InnerGuarded = await ControlHost.Start(Transport.Kestrel, new() { Token = Token });
        MakeCertificate();
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "nginx.conf"), Configuration());
        var trusted = X509CertificateLoader.LoadCertificateFromFile(Certificate);
        Client = new(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            SslOptions = new()
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) =>
                    shown is not null && shown.GetCertHashString() == trusted.GetCertHashString()
            },
        })
        { BaseAddress = Outer, Timeout = Patience };
        Start();
        await UntilItAnswers();
    }

    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
        Client.Dispose();
        await Inner.DisposeAsync();
        await InnerGuarded.DisposeAsync();
        directory.Dispose();
    }

    private void Start()
    {
        try
        {
            // On Debian it is where only root looks for programs.
            var program = File.Exists("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";
            process = Process.Start(
                new ProcessStartInfo(program, ["-p", directory.Path, "-c", Path.Combine(directory.Path, "nginx.conf"), "-e", Errors])
                {
                    RedirectStandardError = true
                })!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"nginx cannot be started ({missing.Message}). Install the Debian package nginx.", missing);
        }
    }

    private async Task UntilItAnswers()
    {
        using var deadline = new CancellationTokenSource(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync("sandbox/health", deadline.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException) when (process is { HasExited: false })
            {
                // Not yet.
            }

            if (process is not { HasExited: false })
                throw new InvalidOperationException($"nginx did not start: {await File.ReadAllTextAsync(Errors, deadline.Token)}");
            await look.WaitForNextTickAsync(deadline.Token);
        }
    }

    private string Configuration()
    {
        var documented = File.ReadAllText(Path.Combine(Repository.Root, "docs", "examples", "nginx.conf"));
        var start = documented.IndexOf("        location /seqr/", StringComparison.Ordinal);
        var location = documented[start..(documented.IndexOf("        }\n", StringComparison.Ordinal) + 10)];
        var guarded = location.Replace("/seqr", "/guarded", StringComparison.Ordinal)
            .Replace("127.0.0.1:8080", PlaceOf(InnerGuarded), StringComparison.Ordinal);
        var configured = Replaced(
            documented.Replace(location, location + guarded, StringComparison.Ordinal),
            ("127.0.0.1:8080/;", PlaceOf(Inner) + "/;"),
            ("listen 443 ssl;", $"listen 127.0.0.1:{port} ssl;\n        listen [::1]:{port} ssl;"),
            ("/etc/ssl/certs/seqr.example.pem", Certificate),
            ("/etc/ssl/private/seqr.example.key", Path.ChangeExtension(Certificate, "key")),
            (
                "http {\n",
                "http {\n    access_log off;\n"
                    + string.Concat(
                        new[] { "client_body", "proxy", "fastcgi", "uwsgi", "scgi" }
                            .Select(kind => $"    {kind}_temp_path {directory.Path}/{kind};\n"))));
        return $"daemon off;\nuser root;\nworker_processes 1;\npid {directory.Path}/nginx.pid;\n{configured}";
    }

    private static string Replaced(string text, params (string Documented, string Here)[] changes)
    {
        foreach (var (documented, here) in changes)
        {
            Assert.Contains(documented, text, StringComparison.Ordinal);
            text = text.Replace(documented, here, StringComparison.Ordinal);
        }

        return text;
    }

    private static string PlaceOf(ControlHost simulator) => simulator.Client.BaseAddress!.Authority;

    private void MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=seqr.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("seqr.example");
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(Certificate, certificate.ExportCertificatePem());
        File.WriteAllText(Path.ChangeExtension(Certificate, "key"), key.ExportPkcs8PrivateKeyPem());
    }
}
