using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>
/// What customers and the operator ask of the shop. While SEQR holds back what the shop needs for its answer, the life goes on.
/// </summary>
internal sealed class Requests(Rest rest, MerchantCalls calls)
{
    /// <summary>A shop that answers no customer for this long, in real time, hangs.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly List<(Task Answer, Func<Task> Then)> waiting = [];

    /// <summary>The shop gave no answer; null if it always did.</summary>
    public string? Silence { get; private set; }

    /// <param name="ask">The request.</param>
    /// <param name="then">What is done once it is answered.</param>
    public async Task Make(Func<Task> ask, Func<Task>? then = null)
    {
        if (Silence is not null)
            return;
        var answer = Answer(ask);
        if (!await rest.WaitFor(answer))
            waiting.Add((answer, then ?? (() => Task.CompletedTask)));
        else if (then is not null && Silence is null)
            await then();
    }

    /// <summary>Goes on with what was answered meanwhile. What nothing holds up is waited for.</summary>
    public async Task TakeAnswers()
    {
        foreach (var one in waiting.ToList())
        {
            if ((calls.AnyHeld && !one.Answer.IsCompleted) || !await rest.WaitFor(one.Answer))
                continue;
            waiting.Remove(one);
            if (Silence is null)
                await one.Then();
        }
    }

    /// <summary>Waits for all answers, before their time.</summary>
    public async Task Finish()
    {
        while (waiting.Count > 0)
        {
            calls.ReleaseAll();
            await TakeAnswers();
        }
    }

    private async Task Answer(Func<Task> ask)
    {
        try
        {
            await ask().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            Silence = $"The shop did not answer its customer within {Patience.TotalSeconds:0} s.";
        }
        catch (MerchantSilentException silent)
        {
            Silence = silent.Message;
        }
    }
}
