using System.Text.Json.Nodes;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>What cannot be verified is said in one line, with what to do.</summary>
public sealed class BadInputTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private static readonly Uri Nowhere = new("http://127.0.0.1:1");

    [Fact]
    public async Task A_pact_of_a_newer_version()
    {
        using var folder = new TemporaryDirectory();
        var pact = Changed(folder, file => file["metadata"]!["pactSpecification"]!["version"] = "5.0");

        Assert.Equal(
            "principals-SEQR.json is a pact of version 5.0, and this verifier reads versions up to 4. Write it as "
                + "version 4, or take a newer pact_ffi.",
            await Trouble(simulator.Address, pact));
    }

    [Fact]
    public async Task A_file_that_is_no_pact()
    {
        using var folder = new TemporaryDirectory();
        var pact = Changed(folder, file => file.AsObject().Remove("metadata"));

        Assert.Equal(
            "principals-SEQR.json is no pact file: it names no version of the specification.",
            await Trouble(simulator.Address, pact));
    }

    [Fact]
    public async Task A_file_that_is_not_there() =>
        Assert.Equal("There is no pact file /nowhere/at-all.json.", await Trouble(simulator.Address, new("/nowhere/at-all.json")));

    [Fact]
    public async Task A_provider_state_that_is_missing()
    {
        using var folder = new TemporaryDirectory();
        var pact = Changed(folder, file => file["interactions"]![0]!["providerStates"]![0]!["name"] = "a lent invoice");

        Assert.Equal(
            "The provider does not know the state 'a lent invoice' that a pact names. Add it to ProviderStates, or "
                + "correct the pact's Given.",
            await Trouble(simulator.Address, pact));
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer() => Assert.Equal(
        "http://127.0.0.1:1/ does not answer (Connection refused). Is the provider started, and is this its address?",
        await Trouble(Nowhere, ConsumerPact.Of("principals").File));

    [Fact]
    public void A_native_core_that_is_missing()
    {
        using var empty = new TemporaryDirectory();

        var trouble = Assert.Throws<DllNotFoundException>(() => NativeCore.Load(empty.Path, "linux-arm64-musl"));

        Assert.Equal(
            $"Pact's native core for linux-arm64-musl cannot be loaded from {empty.File("libpact_ffi_musl.so")}. " +
            "Run 'npm ci' in ContractTests/Pacts/Native on this machine, then build again.",
            trouble.Message);
    }

    [Fact]
    public void A_platform_that_has_no_native_core()
    {
        var trouble = Assert.Throws<DllNotFoundException>(() => NativeCore.Load(AppContext.BaseDirectory, "windows-arm64"));

        Assert.Equal(
            "Pact's native core does not exist for windows-arm64. Run the pact tests on one of darwin-arm64, "
                + "darwin-x64, linux-arm64-glibc, " +
            "linux-arm64-musl, linux-x64-glibc, linux-x64-musl, windows-x64.",
            trouble.Message);
    }

    private static FileInfo Changed(TemporaryDirectory folder, Action<JsonNode> change)
    {
        var kept = ConsumerPact.Of("principals").File;
        var pact = JsonNode.Parse(File.ReadAllText(kept.FullName))!;
        change(pact);
        var path = folder.File(kept.Name);
        File.WriteAllText(path, pact.ToJsonString());
        return new(path);
    }

    private async Task<string> Trouble(Uri provider, FileInfo pact) =>
        (await Assert.ThrowsAsync<PactVerificationFailedException>(() => Verification.Run(provider, new(simulator), pact))).Message;
}
