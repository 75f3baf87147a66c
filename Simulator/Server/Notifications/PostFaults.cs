using System.Net;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Notifications;

/// <summary>Performs what a scenario does to a post to a merchant.</summary>
internal static class PostFaults
{
    /// <summary>What SEQR sees of a post that does not reach the merchant; null if it does, or a part of it.</summary>
    public static MerchantAnswer? Instead(ScriptedPost? script) => script?.Fault switch
    {
        { Arrives: false, Kind: PostFaultKind.Lost or PostFaultKind.Http } => Changed(new(null, null, [], null, TimeSpan.Zero), script),
        _ => null,
    };

    /// <summary>What SEQR sees of an answer.</summary>
    public static MerchantAnswer Changed(MerchantAnswer answer, ScriptedPost? script) => script?.Fault switch
    {
        { Kind: PostFaultKind.Lost } => Unanswered(answer, script, "The connection was lost"),
        { Kind: PostFaultKind.Truncated, Arrives: false } =>
            Unanswered(answer, script, "The connection ended in the middle of the post"),
        { Kind: PostFaultKind.Truncated } => answer with { Body = answer.Body[..(answer.Body.Length / 2)] },
        { Kind: PostFaultKind.Http, HttpStatus: { } status } =>
            answer with { Status = status, ContentType = ErrorPage.ContentType, Body = ErrorPage.Of(status), Error = null },
        _ => answer,
    };

    /// <summary>Whether what SEQR sees is not the merchant's doing.</summary>
    public static bool Spoils(ScriptedPost? script) =>
        script?.Fault.Kind is PostFaultKind.Lost or PostFaultKind.Http or PostFaultKind.Truncated;

    /// <summary>A request as it is sent: whole, or so that the connection ends in its middle.</summary>
    public static HttpRequestMessage Sent(HttpRequestMessage request, ScriptedPost? script)
    {
        if (script is { Fault: { Kind: PostFaultKind.Truncated, Arrives: false } } && request.Content is { } whole)
            request.Content = new HalfContent(whole);
        return request;
    }

    /// <summary>What the journal says of it; null if nothing was done to a post.</summary>
    public static ActingScenario? Acting(ScriptedPost? script) => script is null ? null : new(
        script.Scenario,
        ScenarioReasonText.Of(script.Reason),
        $"rule {script.Rule} of posts: {script.Fault.Kind}{(script.Fault.Arrives ? "" : ", did not arrive")}");

    private static MerchantAnswer Unanswered(MerchantAnswer answer, ScriptedPost script, string why) =>
        new(null, null, [], $"{why}, as the scenario {script.Scenario} wants.", answer.Duration);

    /// <summary>Half of a content that says it is whole.</summary>
    private sealed class HalfContent : HttpContent
    {
        private static readonly TimeSpan UntilTheEnd = TimeSpan.FromMilliseconds(200);

        private readonly HttpContent whole;

        public HalfContent(HttpContent whole)
        {
            this.whole = whole;
            foreach (var header in whole.Headers.NonValidated)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var bytes = await whole.ReadAsByteArrayAsync();
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            // A merchant that is told of the end at once may drop what came before it.
            await Task.Delay(UntilTheEnd);
            throw new IOException("The rest is not sent.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = whole.Headers.ContentLength ?? 0;
            return whole.Headers.ContentLength is not null;
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                whole.Dispose();
            base.Dispose(disposing);
        }
    }
}
