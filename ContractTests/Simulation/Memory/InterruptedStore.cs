using System.Collections.Concurrent;
using System.Reflection;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Simulation.Memory;

/// <summary>
/// A store before each call of which others take their turn, and whose calls fail or end with the whole process, as the
/// life's faults say.
/// </summary>
public class InterruptedStore : DispatchProxy
{
    private static readonly ConcurrentDictionary<MethodInfo, Func<InterruptedStore, object?[], object>> Reads = new();

    private IStore store = null!;
    private IInterrupt interrupt = null!;

    internal static IStore Of(IStore store, IInterrupt interrupt)
    {
        var interrupted = Create<IStore, InterruptedStore>();
        (((InterruptedStore)(object)interrupted).store, ((InterruptedStore)(object)interrupted).interrupt) = (store, interrupt);
        return interrupted;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => args is [Changes changes]
        ? new ValueTask<bool>(Save(changes))
        : Reads.GetOrAdd(targetMethod!, ReadOf)(this, args ?? []);

    private static Func<InterruptedStore, object?[], object> ReadOf(MethodInfo query) =>
        typeof(InterruptedStore).GetMethod(nameof(ReadAs), BindingFlags.Static | BindingFlags.NonPublic)!
            .MakeGenericMethod(query.ReturnType.GetGenericArguments()[0])
            .CreateDelegate<Func<MethodInfo, Func<InterruptedStore, object?[], object>>>()(query);

    private static Func<InterruptedStore, object?[], object> ReadAs<T>(MethodInfo query) =>
        (interrupted, values) => new ValueTask<T>(interrupted.Read<T>(query, values));

    private async Task<T> Read<T>(MethodInfo query, object?[] values)
    {
        await Task.Yield();
        await interrupt.BeforeRead();
        return InOneStep.Wait(() => (ValueTask<T>)query.Invoke(store, BindingFlags.DoNotWrapExceptions, null, values, null)!);
    }

    private async Task<bool> Save(Changes changes)
    {
        await Task.Yield();
        await interrupt.BeforeSave();
        var saved = Write(changes);
        await interrupt.AfterSave(changes, saved);
        await Task.Yield();
        return saved;
    }

    private bool Write(Changes changes)
    {
        try
        {
            return InOneStep.Wait(() => store.Save(changes));
        }
        catch (StorageException error) when (error.State == UnsureDatabase.Unsure)
        {
            interrupt.AfterUnsureSave(changes);
            throw;
        }
    }
}

/// <summary>What happens to the calls of a store.</summary>
internal interface IInterrupt
{
    ValueTask BeforeRead();

    ValueTask BeforeSave();

    ValueTask AfterSave(Changes changes, bool saved);

    /// <summary>The changes are saved, and the store does not know it.</summary>
    void AfterUnsureSave(Changes changes);
}

/// <summary>Runs a call of the store to its end within one step, also where it goes through another thread.</summary>
internal static class InOneStep
{
    public static Task Wait(Func<Task> call)
    {
        Wait(async () =>
        {
            await call();
            return true;
        });
        return Task.CompletedTask;
    }

    public static T Wait<T>(Func<ValueTask<T>> call)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var answer = call();
            return answer.IsCompleted ? answer.GetAwaiter().GetResult() : answer.AsTask().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
