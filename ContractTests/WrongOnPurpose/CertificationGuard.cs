using SeqrSandbox.ContractTests.Certification;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>The certification: guided with the reference client behind a wrong simulator, from the journal with a wrong client.</summary>
internal static class CertificationGuard
{
    private const string Name = "Certification";

    public static async Task<Verdict> Judge(Func<string, string> spoil)
    {
        await using var shop = await WatchedShop.Open();
        await using var wrong = await Tampering.Start(new(shop.Url), answer: spoil);
        using var folder = new TemporaryDirectory();
        await using var watching = SideProgram.Dotnet("seqr-sandbox.dll", "certify", "--url", shop.Url, "--guided", "--patience", "15s");
        await watching.Spoken;
        await using var client = SideProgram.Dotnet(
            "Reference.Client.Demo.dll", "certify", "webshop", "--url", new Uri(wrong.Address, Mock.Path).ToString(),
            "--control", shop.Url, "--data", folder.Path);

        var (left, _, trouble) = await client.End();
        var (status, output, errors) = await watching.End();

        var said = from line in (string[])[LastLine(trouble), LastLine(errors), output.Split('\n')[0]] where line.Length > 0 select line;
        return new(
            Name,
            (left, status) != (0, 0),
            $"The reference client left with {left}, the certification with {status}.\n{string.Join('\n', said)}");
    }

    public static async Task<Verdict> Judge(Func<WatchedShop, Task> client)
    {
        await using var shop = await WatchedShop.Open();
        await client(shop);
        var report = (await shop.Certification(accept: "text/plain")).Text.Split('\n');
        var failures = report.Select((line, at) => (line, at))
            .Where(found => found.line.StartsWith("  failed", StringComparison.Ordinal)).ToArray();
        return new(
            Name,
            failures.Length > 0,
            string.Join('\n', failures.SelectMany(found => report.Skip(found.at).Take(2)).DefaultIfEmpty(report[0])));
    }

    private static string LastLine(string text) => text.TrimEnd('\n').Split('\n')[^1];
}
