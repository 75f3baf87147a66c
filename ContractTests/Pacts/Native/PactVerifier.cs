using System.Globalization;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SeqrSandbox.ContractTests.Pacts.Native;

/// <summary>
/// Plays the consumers' requests of pact files to a provider and compares its answers. Names and order of calls are
/// PactNet's.
/// </summary>
public sealed class PactVerifier(string provider) : IDisposable
{
    /// <summary>The last version of the specification that the core reads.</summary>
    private const int Newest = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly nint verifier = New();
    private Uri? endpoint;

    public PactVerifier WithHttpEndpoint(Uri pactUri)
    {
        endpoint = pactUri;
        PactFfi.VerifierSetProvider(verifier, provider, pactUri.Scheme, pactUri.Host, (ushort)pactUri.Port, "/");
        return this;
    }

    /// <exception cref="PactVerificationFailedException">There is no such file, it is no pact, or one of a newer version.</exception>
    public PactVerifier WithFileSource(FileInfo pactFile)
    {
        if (!pactFile.Exists)
            throw new PactVerificationFailedException($"There is no pact file {pactFile.FullName}.");
        var version = VersionOf(pactFile);
        if (!int.TryParse(version?.Split('.')[0], CultureInfo.InvariantCulture, out var major))
            throw new PactVerificationFailedException($"{pactFile.Name} is no pact file: it names no version of the specification.");
        if (major > Newest)
            throw new PactVerificationFailedException(
                $"{pactFile.Name} is a pact of version {version}, and this verifier reads versions up to {Newest}. "
                    + $"Write it as version {Newest}, or take a newer pact_ffi.");
        PactFfi.VerifierAddFile(verifier, pactFile.FullName);
        return this;
    }

    /// <summary>
    /// Where the provider is told which state an interaction starts from: <c>{"state": …, "action": "setup"}</c> is
    /// posted there.
    /// </summary>
    public PactVerifier WithProviderStateUrl(Uri providerStateUri)
    {
        PactFfi.VerifierSetProviderState(verifier, providerStateUri.ToString(), teardown: 0, body: 1);
        return this;
    }

    /// <summary>Leaves out what does not match these regular expressions.</summary>
    public PactVerifier WithFilter(string? description = null, string? providerState = null)
    {
        PactFfi.VerifierSetFilter(verifier, description, providerState, withoutState: 0);
        return this;
    }

    /// <summary>Verifies everything. Blocks a thread meanwhile: give it one of its own.</summary>
    /// <exception cref="PactVerificationFailedException">The provider does not keep the pacts, with the verifier's
    /// report; or it does not answer.</exception>
    public void Verify()
    {
        Reach(endpoint ?? throw new InvalidOperationException("WithHttpEndpoint comes first."));
        _ = PactFfi.VerifierSetColour(verifier, 0);
        _ = PactFfi.VerifierSetOptions(verifier, 0, new((uint)Patience.TotalMilliseconds));
        if (PactFfi.VerifierExecute(verifier) == 0)
            return;
        var report = PactFfi.VerifierOutput(verifier, 1);
        var text = Marshal.PtrToStringUTF8(report) ?? "";
        PactFfi.DeleteString(report);
        throw new PactVerificationFailedException(text.Trim());
    }

    public void Dispose() => PactFfi.VerifierShutDown(verifier);

    private static nint New()
    {
        _ = PactFfi.LogToBuffer(PactFfi.ErrorsOnly);
        return PactFfi.NewVerifier("SEQR sandbox", "1");
    }

    // Without this, each interaction would report its own broken connection.
    private static void Reach(Uri provider)
    {
        try
        {
            using var socket = new TcpClient();
            if (!socket.ConnectAsync(provider.Host, provider.Port).Wait(Patience))
                throw new PactVerificationFailedException(
                    $"{provider} does not answer within {Patience.TotalSeconds:0} s. Is the provider started, and is this its address?");
        }
        catch (AggregateException failed) when (failed.InnerException is SocketException refused)
        {
            throw new PactVerificationFailedException(
                $"{provider} does not answer ({refused.Message}). Is the provider started, and is this its address?");
        }
    }

    private static string? VersionOf(FileInfo file)
    {
        try
        {
            using var pact = JsonDocument.Parse(File.ReadAllText(file.FullName));
            return pact.RootElement.GetProperty("metadata").GetProperty("pactSpecification").GetProperty("version").GetString();
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
