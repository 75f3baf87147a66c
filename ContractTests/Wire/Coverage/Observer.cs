using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Wire.Coverage;

/// <summary>
/// Stands at the wire of one simulator and notes each exchange: what was called, in which state the invoice or voucher was before,
/// what was answered.
/// </summary>
internal sealed class Observer
{
    private int begun;
    private int running;

    /// <summary>Lets a message go out, and notes what it came to if it was a call of a test of the wire.</summary>
    public async Task<Answer> Watch(Sandbox sandbox, HttpRequestMessage request, Func<Task<Answer>> send)
    {
        var address = request.RequestUri!.OriginalString;
        if (SeenAttribute.Test is not { } test || Covered.At(address) is not { } service || request.Content is null
            || IsOfANamedSandbox(address))
            return await send();
        var (number, alone) = (Interlocked.Increment(ref begun), Interlocked.Increment(ref running) == 1);
        try
        {
            var call = Call.Read(service, await request.Content.ReadAsByteArrayAsync());
            var state = call is null ? Covered.None : await service.StateOf(call, sandbox);
            var answer = await send();
            // The order of concurrent calls is unknown, and so is the state in which each found the invoice.
            if (call is not null && alone && number == Volatile.Read(ref begun) && CodeOf(answer) is { } code)
                Note(service.Seen, call, code, state, test);
            return answer;
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    private static void Note(Seen seen, Call call, int code, string state, string test)
    {
        if (call.NamesAScenario)
            seen.AddScripted(call.Operation, code, test);
        else
            seen.Add(new(call.Operation, code, state), test);
    }

    private static bool IsOfANamedSandbox(string address) =>
        address.Contains("/@", StringComparison.Ordinal) || address.Contains("/~", StringComparison.Ordinal);

    /// <summary>The resultCode of an answer; null of a fault and of what is no answer of an operation.</summary>
    private static int? CodeOf(Answer answer)
    {
        if (answer.Status != 200 || !answer.Text.Contains("<resultCode>", StringComparison.Ordinal))
            return null;
        try
        {
            return (int?)XDocument.Parse(answer.Text).Descendants("resultCode").FirstOrDefault();
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
