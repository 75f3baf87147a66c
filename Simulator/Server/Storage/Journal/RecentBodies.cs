using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// The bodies and headers that a journal stored last. Polls mostly repeat the previous request and answer: callers pass
/// the same array for them, and such a body is stored once. An entry refers only to bodies stored within a bounded
/// number of entries before it, so unreferenced bodies are known without counting. Used by the writing thread only.
/// </summary>
internal sealed class RecentBodies
{
    /// <summary>How many entries back an entry's body may have been stored.</summary>
    public const int Reach = 2000;

    /// <summary>Longer bodies are not kept in memory elsewhere, and remembering them here would keep them.</summary>
    private const int Longest = 8 * 1024;

    /// <summary>With how many of the bodies stored last a new one is compared.</summary>
    private const int MostCompared = 8;

    private readonly (byte[] Body, long Id)[] latest = new (byte[], long)[MostCompared];
    private int next;

    private readonly Recent<byte[], long> stored = new(256, ReferenceEqualityComparer.Instance);
    private readonly Recent<RecordedHeaders, long> headers = new(256, ReferenceEqualityComparer.Instance);

    /// <summary>The id under which the same body was stored recently; null otherwise.</summary>
    public long? Find(ImmutableArray<byte> body, long entry) =>
        stored.TryGet(Array(body), out var id) && entry - EntryOf(id) <= Reach ? id : null;

    public void Remember(ImmutableArray<byte> body, long id)
    {
        if (body.Length > Longest)
            return;
        stored.Remember(Array(body), id);
        latest[next] = (Array(body), id);
        next = (next + 1) % MostCompared;
    }

    /// <summary>The difference from a similar body that was stored recently, the newest first; null without one.</summary>
    public (long Id, byte[] Delta)? FindSimilar(ImmutableArray<byte> body, long entry)
    {
        if (body.Length > Longest)
            return null;
        for (var back = 1; back <= MostCompared; back++)
        {
            var (known, id) = latest[(next + MostCompared - back) % MostCompared];
            if (known is not null && entry - EntryOf(id) <= Reach && BodyDelta.Make(body.AsSpan(), known) is { } delta)
                return (id, delta);
        }

        return null;
    }

    /// <summary>
    /// The id under which the same headers were stored recently, which is that of their entry; null otherwise.
    /// </summary>
    public long? Find(RecordedHeaders sent, long entry) => headers.TryGet(sent, out var id) && entry - id <= Reach ? id : null;

    public void Remember(RecordedHeaders sent, long entry) => headers.Remember(sent, entry);

    /// <summary>Forgets everything: the stored bodies are deleted, or were never committed.</summary>
    public void Forget()
    {
        stored.Forget();
        System.Array.Clear(latest);
        headers.Forget();
    }

    /// <summary>The ids of an entry's two bodies, if they are its own.</summary>
    public static (long Request, long Response) IdsOf(long entry) => (entry * 2, (entry * 2) + 1);

    private static long EntryOf(long id) => id / 2;

    private static byte[] Array(ImmutableArray<byte> body) => ImmutableCollectionsMarshal.AsArray(body)!;
}
