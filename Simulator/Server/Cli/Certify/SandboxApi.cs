using System.Text;
using System.Text.Json;
using SeqrSandbox.Simulator.Certification;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Cli.Certify;

/// <summary>The control API of a running simulator, as a command uses it.</summary>
internal sealed class SandboxApi : IDisposable
{
    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(30) };
    private readonly string sandbox;

    /// <exception cref="StartException">This is no address of a simulator.</exception>
    public SandboxApi(string url)
    {
        sandbox = Cli.Url.Read("--url", url).GetLeftPart(UriPartial.Path).TrimEnd('/') + "/sandbox/";
        if (ControlApi.Token is { } token)
            http.DefaultRequestHeaders.Authorization = new("Bearer", token);
    }

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
            throw new StartException($"{sandbox}{question.Path} answered something else than a certification. Is this a SEQR sandbox?");
        }
    }

    /// <summary>The newest entry of the journal; 0 where there is none.</summary>
    public async Task<long> LatestEntry(CancellationToken stopping)
    {
        using var page = JsonDocument.Parse(await Get("journal?limit=1", stopping));
        return page.RootElement.GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("id").GetInt64()).FirstOrDefault();
    }

    /// <summary>Where the payer of an invoice is sent back to; null without.</summary>
    public async Task<Uri?> BackUrl(string invoice, CancellationToken stopping)
    {
        using var shown = JsonDocument.Parse(await Get($"invoices/{invoice}", stopping));
        return Uri.TryCreate(shown.RootElement.GetProperty("bill").GetProperty("backUrl").GetString(), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
    }

    /// <summary>Does something; why not, in words, where it is refused.</summary>
    public async Task<string?> Post(string path, string json, CancellationToken stopping)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await Send(new(HttpMethod.Post, sandbox + path) { Content = content }, stopping);
        return answer.IsSuccessStatusCode ? null : await WhyNot(answer, stopping);
    }

    public void Dispose() => http.Dispose();

    private async Task<string> Get(string path, CancellationToken stopping)
    {
        using var answer = await Send(new(HttpMethod.Get, sandbox + path), stopping);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsStringAsync(stopping)
            : throw new StartException(await WhyNot(answer, stopping));
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken stopping)
    {
        using (request)
        {
            try
            {
                return await http.SendAsync(request, stopping);
            }
            catch (Exception error) when (error is HttpRequestException || (error is OperationCanceledException && !stopping.IsCancellationRequested))
            {
                throw new StartException($"{sandbox} does not answer: {Reason.Of(error)} Is the simulator running there? Say where with --url.");
            }
        }
    }

    /// <summary>The detail of a problem, or the status where it is none.</summary>
    private static async Task<string> WhyNot(HttpResponseMessage answer, CancellationToken stopping)
    {
        try
        {
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(stopping));
            if (problem.RootElement.GetProperty("detail").GetString() is { } detail)
                return detail;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not one of ours.
        }

        return $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}. Is this a SEQR sandbox?";
    }
}
