using System.Collections.Frozen;
using System.Text;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The names and namespaces of a service. All messages share one string for each.</summary>
internal sealed class KnownNames
{
    private const int Longest = 64;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> names;
    private readonly (byte[] Bytes, string Text)[] namespaces;

    public KnownNames(IEnumerable<string> names, IEnumerable<string> namespaces)
    {
        this.names = names.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        this.namespaces = [.. namespaces.Select(text => (Encoding.UTF8.GetBytes(text), text))];
    }

    /// <param name="name">In ASCII.</param>
    public string Find(ReadOnlySpan<byte> name)
    {
        if (name.Length > Longest)
            return Encoding.ASCII.GetString(name);
        Span<char> letters = stackalloc char[Longest];
        letters = letters[..Encoding.ASCII.GetChars(name, letters)];
        return names.TryGetValue(letters, out var known) ? known : new(letters);
    }

    public string FindNamespace(ReadOnlySpan<byte> text)
    {
        foreach (var known in namespaces)
        {
            if (text.SequenceEqual(known.Bytes))
                return known.Text;
        }

        return Encoding.UTF8.GetString(text);
    }
}
