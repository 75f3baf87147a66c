using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>
/// The bodies and headers that a journal stored last. Who polls sends the same bytes each second and is mostly told the same: whoever
/// records hands in the same array for them, and such a body is stored once. An entry refers to a body of at most so many
/// entries before it, so that it is known without counting which bodies nobody refers to any more. Used by the thread that writes.
/// </summary>
internal sealed class RecentBodies
{
    /// <summary>How many entries before it an entry's body may have been stored.</summary>
    public const int Reach = 2000;

    /// <summary>Longer ones are held by nobody either: to remember them here would keep them.</summary>
    private const int Longest = 8 * 1024;

    private readonly Recent<byte[], long> stored = new(256, ReferenceEqualityComparer.Instance);
    private readonly Recent<RecordedHeaders, long> headers = new(256, ReferenceEqualityComparer.Instance);

    /// <summary>The id under which the same body was stored not long ago; null otherwise.</summary>
    public long? Find(ImmutableArray<byte> body, long entry) =>
        stored.TryGet(Array(body), out var id) && entry - EntryOf(id) <= Reach ? id : null;

    public void Remember(ImmutableArray<byte> body, long id)
    {
        if (body.Length <= Longest)
            stored.Remember(Array(body), id);
    }

    /// <summary>The id under which the same headers were stored not long ago, which is that of their entry; null otherwise.</summary>
    public long? Find(RecordedHeaders sent, long entry) => headers.TryGet(sent, out var id) && entry - id <= Reach ? id : null;

    public void Remember(RecordedHeaders sent, long entry) => headers.Remember(sent, entry);

    /// <summary>What is stored is gone, or was never committed.</summary>
    public void Forget()
    {
        stored.Forget();
        headers.Forget();
    }

    /// <summary>The ids of an entry's two bodies, where they are its own.</summary>
    public static (long Request, long Response) IdsOf(long entry) => (entry * 2, (entry * 2) + 1);

    private static long EntryOf(long id) => id / 2;

    private static byte[] Array(ImmutableArray<byte> body) => ImmutableCollectionsMarshal.AsArray(body)!;
}
