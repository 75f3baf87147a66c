using System.Reflection;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>The real store, before each call of which the caller waits for its turn.</summary>
public class SteppedStore : DispatchProxy
{
    private IStore store = null!;

    internal static IStore Of(IStore store)
    {
        var stepped = Create<IStore, SteppedStore>();
        ((SteppedStore)(object)stepped).store = store;
        return stepped;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        Turns.Wait();
        var answer = targetMethod!.Invoke(store, args);
        // Reads answer at once; a save is awaited here, so that it ends within the turn.
        return answer is ValueTask<bool> save ? new ValueTask<bool>(save.AsTask().GetAwaiter().GetResult()) : answer;
    }
}
