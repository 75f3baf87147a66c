using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SeqrSandbox.ContractTests.Flows;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>An https address with the certificate that the environment names, as README says; and what is told where it is wrong.</summary>
public sealed class CertificateTests : IDisposable
{
    private const string Prefix = "Kestrel__Certificates__Default__";
    private const string Password = "pass word";

    private readonly TemporaryDirectory folder = new();
    private readonly X509Certificate2 certificate;

    public CertificateTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=seqr.example", key, HashAlgorithmName.SHA256);
        certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(In("seqr.pfx"), certificate.Export(X509ContentType.Pfx, Password));
        File.WriteAllText(In("seqr.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(In("seqr.key"), key.ExportPkcs8PrivateKeyPem());
    }

    [Theory]
    [InlineData("seqr.pfx", "Password", Password)]
    [InlineData("seqr.pem", "KeyPath", "seqr.key")]
    public async Task It_is_served_and_the_health_command_asks_there(string file, string with, string value)
    {
        (string, string)[] variables =
            [(Prefix + "Path", In(file)), (Prefix + with, with == "KeyPath" ? In(value) : value), ("SEQR_SANDBOX_READY_FILE", In("ready"))];
        await using var simulator = await SimulatorProcess.Start(folder.Path, "https://127.0.0.1:0", variables);
        X509Certificate2? shown = null;
        using var http = new HttpClient(
            new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (_, given, _, _) => (shown = new(given!)) is not null
            });

        using var answer = await http.GetAsync(new Uri(simulator.Address, "/soap/merchant/cashregister-2?wsdl"));

        Assert.Equal(
            ("https", HttpStatusCode.OK, certificate.Thumbprint),
            (simulator.Address.Scheme, answer.StatusCode, shown!.Thumbprint));
        Assert.Contains(
            $"location=\"https://127.0.0.1:{simulator.Address.Port}/soap",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal);
        var (status, output, error) = await SimulatorProcess.Run(variables, "health", "--patience", "1m");
        Assert.Equal((0, ""), (status, error));
        Assert.StartsWith($"ready: SEQR sandbox 0.1.0 at {simulator.Address}", output, StringComparison.Ordinal);
        shown.Dispose();
    }

    [Theory]
    [InlineData("none.pfx", "Password", Password, "none.pfx")]
    [InlineData("seqr.pfx", "Password", "wrong", "The certificate cannot be read: ")]
    [InlineData("seqr.pem", "KeyPath", "none.key", "none.key")]
    [InlineData("seqr.key", "KeyPath", "seqr.pem", "The certificate cannot be read: ")]
    public async Task A_wrong_certificate_setting_is_reported_in_one_line(string file, string with, string value, string told)
    {
        (string, string)[] variables = [(Prefix + "Path", In(file)), (Prefix + with, with == "KeyPath" ? In(value) : value)];

        var end = await SimulatorProcess.Run(variables, "--urls", "https://127.0.0.1:0", "--data", folder.Path);

        StartTests.AssertRefused(end, told);
        Assert.Contains(Prefix + "Path", end.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        certificate.Dispose();
        folder.Dispose();
    }

    private string In(string file) => Path.Combine(folder.Path, file);
}
