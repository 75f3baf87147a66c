using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using SeqrSandbox.ContractTests.Control;

namespace SeqrSandbox.ContractTests.Safety;

/// <summary>
/// What is small and becomes large or slow: packed bodies, regular expressions. Large bodies are in
/// <see cref="BadInput"/>, those of SOAP in BadInputTests; names that lead out of a folder in
/// <see cref="Sandboxes.PathTests"/>.
/// </summary>
public sealed class InputBoundTests() : ControlSuite(Transport.InMemory)
{
    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_packed_body_of_the_control_api_is_not_unpacked(string coding)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(new byte[50_000_000]);
        using var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new("application/json");
        content.Headers.ContentEncoding.Add(coding);

        using var answer = await Host.Client.PostAsync("/sandbox/clock/advance", content);

        (await Reply.Of(answer)).ShouldBeProblem(415, "unsupported-media-type", "Content-Encoding");
    }

    [Theory]
    [InlineData("/^(a+)+$/")]
    [InlineData("/(a|aa)+$/")]
    [InlineData("/(.*a){20}b/")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    public async Task A_pattern_takes_no_longer_for_what_almost_fits(string pattern)
    {
        await GivenInvoice(Bill() with { Title = new string('a', 200) });
        var watch = Stopwatch.StartNew();

        (await Post("/sandbox/verify", Matching(pattern))).ShouldBe(200);
        using var yaml = new StringContent($"name: slow\ndescription: Slow\nmatch:\n  title: '{pattern}'\npayer:\n"
            + "  - pays: 1s\n", null, "application/yaml");
        using var put = await Host.Client.PutAsync("/sandbox/scenarios/slow", yaml);
        await GivenInvoice(Bill() with { Title = new string('a', 200) });

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("/(?<=a)b/")]
    [InlineData("/((a{1000}){1000}){1000}/")]
    [InlineData(@"/(a)\1/")]
    public async Task A_pattern_that_cannot_be_matched_in_bounded_time_is_refused(string pattern) =>
        (await Post("/sandbox/verify", Matching(pattern))).ShouldBeProblem(400, "invalid-value");

    [Theory]
    [InlineData("/sandbox/scenarios/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/sandbox/scenarios/..%5C..%5Cx")]
    [InlineData("/sandbox/scenarios/%2Fetc%2Fpasswd")]
    [InlineData("/start/..%2F..%2Fappsettings.json")]
    [InlineData("/pages/..%2F..%2Fappsettings.json")]
    public async Task A_name_leads_to_no_file(string path) => (await Get(path)).ShouldBe(404);

    private static string Matching(string pattern) =>
        JsonSerializer.Serialize(new { match = new { request = new Dictionary<string, string> { ["invoice.title"] = pattern } } });
}
