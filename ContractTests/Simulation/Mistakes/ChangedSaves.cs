using System.Reflection;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Mistakes;

/// <summary>A store that saves in its own way, and answers queries as it should unless told otherwise.</summary>
public class ChangedSaves : DispatchProxy
{
    private IStore store = null!;
    private Func<IStore, Changes, Task<bool>> save = null!;
    private Func<object?[], object?, object?> answer = null!;

    /// <param name="store">The store that works.</param>
    /// <param name="save">Saves changes in it.</param>
    /// <param name="answer">Changes what a query with these arguments answers.</param>
    internal static IStore Of(IStore store, Func<IStore, Changes, Task<bool>> save, Func<object?[], object?, object?>? answer = null)
    {
        var changed = Create<IStore, ChangedSaves>();
        var proxy = (ChangedSaves)(object)changed;
        (proxy.store, proxy.save, proxy.answer) = (store, save, answer ?? ((_, same) => same));
        return changed;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args is [Changes changes]
        ? new ValueTask<bool>(save(store, changes))
        : answer(args ?? [], targetMethod!.Invoke(store, BindingFlags.DoNotWrapExceptions, null, args, null));
}
