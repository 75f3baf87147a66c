using System.Text.Json;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Remote;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>The calls of a certification to a sandbox's control API.</summary>
internal sealed class CertifiedSandbox : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ControlApi control;

    /// <exception cref="StartException">The URL cannot be a simulator's address.</exception>
    public CertifiedSandbox(string url) => control = new(Cli.Url.Read("--url", url), ControlApi.EnvironmentToken, Patience);

    /// <exception cref="StartException">The simulator does not answer, or refuses.</exception>
    public async Task<Seen> Certification(Question question, CancellationToken stopping)
    {
        var text = await Get(question.Path, stopping);
        try
        {
            return new(text, JsonSerializer.Deserialize(text, ControlJson.For<CertificationView>()) ?? throw new JsonException());
        }
        catch (JsonException)
        {
            throw new StartException(
                $"{control.Address}{question.Path} answered something else than a certification. Is this a SEQR sandbox?");
        }
    }

    /// <summary>The id of the newest journal entry; 0 if there is none.</summary>
    public async Task<long> LatestEntry(CancellationToken stopping)
    {
        using var page = JsonDocument.Parse(await Get("journal?limit=1", stopping));
        return page.RootElement.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64()).FirstOrDefault();
    }

    /// <summary>Where the payer of an invoice is sent back to; null if the invoice names no page.</summary>
    public async Task<Uri?> BackUrl(string invoice, CancellationToken stopping)
    {
        using var shown = JsonDocument.Parse(await Get($"invoices/{invoice}", stopping));
        var link = shown.RootElement.GetProperty("bill").GetProperty("backUrl").GetString();
        return Uri.TryCreate(link, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
    }

    /// <summary>Posts to the control API. Returns the reason of a refusal in words, or null.</summary>
    public async Task<string?> Post(string path, string json, CancellationToken stopping)
    {
        using var answer = await Send(HttpMethod.Post, path, json, stopping);
        return answer.IsSuccessStatusCode ? null : await WhyNot(answer, stopping);
    }

    public void Dispose() => control.Dispose();

    private async Task<string> Get(string path, CancellationToken stopping)
    {
        using var answer = await Send(HttpMethod.Get, path, null, stopping);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsStringAsync(stopping)
            : throw new StartException(await WhyNot(answer, stopping));
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, string? json, CancellationToken stopping)
    {
        try
        {
            return await control.Send(method, path, json, stopping);
        }
        catch (NoAnswerException reason)
        {
            throw new StartException(
                $"{control.Address} does not answer: {reason.Message} Is the simulator running there? Say where with --url.");
        }
    }

    /// <summary>The detail of a problem, or the HTTP status if the answer is no problem.</summary>
    private static async Task<string> WhyNot(HttpResponseMessage answer, CancellationToken stopping) =>
        ControlApi.Detail(await answer.Content.ReadAsStringAsync(stopping))
        ?? $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}. Is this a SEQR sandbox?";
}
