using System.Runtime.CompilerServices;
using System.Text;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Pacts;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>
/// Simulators and clients that are wrong on purpose, against each guard of the contract: which guard catches them, and
/// with what message.
/// </summary>
public sealed class WhatCatchesWhatTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private static readonly string RightRequest = Path.Combine(
        "WrongOnPurpose", $"{nameof(WhatCatchesWhatTests)}.{nameof(The_request_of_the_reference_client)}");

    private readonly GivenOnTheWire given = new(simulator);

    public static TheoryData<string> Simulators => [.. WrongSimulator.All.Select(wrong => wrong.Name)];

    public static TheoryData<string> Clients => [.. WrongClient.All.Select(wrong => wrong.Name)];

    [Theory]
    [MemberData(nameof(Simulators))]
    public async Task A_simulator_that(string name)
    {
        var wrong = WrongSimulator.All.Single(one => one.Name == name);
        await using var proxy = await Tampering.Start(simulator.Address, answer: wrong.Spoil);
        var answer = await Answer(proxy.Address, wrong.Operation);

        Verdict[] verdicts =
        [
            await PactGuard.Judge(simulator, proxy.Address),
            await SnapshotGuard.Judge(Path.Combine("Wire", wrong.Snapshot), answer),
            SchemaGuard.Judge(simulator, answer),
            await CertificationGuard.Judge(wrong.Spoil),
        ];

        Assert.Contains(verdicts, verdict => verdict.Caught);
        await Verify(verdicts).UseTextForParameters(FileName(name));
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public async Task A_client_that(string name)
    {
        var wrong = WrongClient.All.Single(one => one.Name == name);

        Verdict[] verdicts =
        [
            await PactGuard.Judge(wrong.Spoil),
            wrong.Spoil is null ? SnapshotGuard.OfNoMessage : await SnapshotGuard.Judge(RightRequest, await Request(wrong.Spoil)),
            await CertificationGuard.Judge(wrong.Act),
        ];

        Assert.Contains(verdicts, verdict => verdict.Caught);
        await Verify(verdicts).UseTextForParameters(FileName(name));
    }

    /// <summary>The request of a right client: the snapshot that the wrong ones are compared with.</summary>
    [Fact]
    public async Task The_request_of_the_reference_client() => await Verifier.VerifyXml(await Request(request => request));

    [Fact]
    public async Task The_document_tells_it() => await KeptFile.MustHold(
        new(Path.Combine(Repository.Root, "docs", "what-catches-what.md")),
        new Summary(
            [
                .. WrongSimulator.All.Select(
                    wrong => ($"A simulator that {wrong.Name}", $"{nameof(A_simulator_that)}_{FileName(wrong.Name)}"))
            ],
            [
                .. WrongClient.All.Select(wrong => ($"A client that {wrong.Name}", $"{nameof(A_client_that)}_{FileName(wrong.Name)}"))
            ]).Write());

    private static string FileName(string name) => name.Replace(' ', '_').Replace(",", "", StringComparison.Ordinal);

    private static SettingsTask Verify(Verdict[] verdicts, [CallerMemberName] string method = "") =>
        Verifier.Verify(string.Join('\n', verdicts.Select(verdict => verdict.ToString())), method: method) with { Extension = "md" };

    /// <summary>An answer as it comes through the proxy.</summary>
    private async Task<string> Answer(Uri proxy, string operation)
    {
        var request = operation == "cancelInvoice"
            ? Message.Stored("cancelInvoice.documented", ("invoiceReference", await given.Issued()))
            : Message.Stored("sendInvoice.documented");
        using var http = new HttpClient();
        using var content = new StringContent(request, Encoding.UTF8, "text/xml");
        using var answer = await http.PostAsync(new Uri(proxy, Mock.Path), content);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The reference client's sendInvoice, as it reaches the server.</summary>
    private async Task<string> Request(Func<string, string> spoil)
    {
        var received = "";
        await using var between = await Tampering.Start(simulator.Address, request => received = spoil(PlainForm.Of(request)));
        await using var backend = new ReferenceBackend(between.Address);
        await ConsumerPact.Of("invoices").Interactions.First(interaction => interaction.Operation == "sendInvoice").Call(backend);
        return received;
    }
}
