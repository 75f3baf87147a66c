using System.Collections.Immutable;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>
/// The bodies that a journal stored last. Who polls sends the same bytes each second and is mostly told the same: such a
/// body is stored once. An entry refers to a body of at most so many entries before it, so that it is known without counting
/// which bodies nobody refers to any more. Used by the thread that writes.
/// </summary>
/// <remarks>Two generations: what was not met again while one filled up is forgotten.</remarks>
internal sealed class RecentBodies
{
    /// <summary>How many entries before it an entry's body may have been stored.</summary>
    public const int Reach = 2000;

    private const int Most = 256;
    private const int Longest = 8 * 1024;

    private Dictionary<ImmutableArray<byte>, long> young = new(SameBytes.Instance);
    private Dictionary<ImmutableArray<byte>, long> old = new(SameBytes.Instance);

    /// <summary>The id under which the same body was stored not long ago; null otherwise.</summary>
    public long? Find(ImmutableArray<byte> body, long entry)
    {
        if (body.Length > Longest || !(young.TryGetValue(body, out var id) || old.TryGetValue(body, out id)))
            return null;
        return entry - EntryOf(id) <= Reach ? id : null;
    }

    public void Remember(ImmutableArray<byte> body, long id)
    {
        if (body.Length > Longest)
            return;
        if (young.Count >= Most)
        {
            (old, young) = (young, old);
            young.Clear();
        }

        young[body] = id;
    }

    /// <summary>What is stored is gone, or was never committed.</summary>
    public void Forget()
    {
        young.Clear();
        old.Clear();
    }

    /// <summary>The ids of an entry's two bodies, where they are its own.</summary>
    public static (long Request, long Response) IdsOf(long entry) => (entry * 2, (entry * 2) + 1);

    private static long EntryOf(long id) => id / 2;

    private sealed class SameBytes : IEqualityComparer<ImmutableArray<byte>>
    {
        public static readonly SameBytes Instance = new();

        public bool Equals(ImmutableArray<byte> x, ImmutableArray<byte> y) => x.AsSpan().SequenceEqual(y.AsSpan());

        public int GetHashCode(ImmutableArray<byte> body)
        {
            var hash = default(HashCode);
            hash.AddBytes(body.AsSpan());
            return hash.ToHashCode();
        }
    }
}
