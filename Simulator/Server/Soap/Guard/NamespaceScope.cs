namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>The namespace declarations that apply at one point of a plain message, the innermost last.</summary>
internal sealed class NamespaceScope
{
    private const int Most = 16;

    private readonly (Range Prefix, string Namespace)[] declared = new (Range, string)[Most];

    public int Count { get; private set; }

    /// <summary>Adds a declaration; false if there are too many, or if the same element declares the prefix twice.</summary>
    /// <param name="message">The message.</param>
    /// <param name="prefix">Where its prefix stands; an empty range for the default namespace.</param>
    /// <param name="space">The namespace.</param>
    /// <param name="outside">The number of declarations outside the element.</param>
    public bool Declare(ReadOnlySpan<byte> message, Range prefix, string space, int outside)
    {
        if (Count == Most)
            return false;
        for (var i = outside; i < Count; i++)
        {
            if (message[declared[i].Prefix].SequenceEqual(message[prefix]))
                return false;
        }

        declared[Count++] = (prefix, space);
        return true;
    }

    /// <summary>
    /// The namespace of a prefix; an empty prefix has the default one. Null if nothing declares it.
    /// </summary>
    public string? Resolve(ReadOnlySpan<byte> message, ReadOnlySpan<byte> prefix)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            if (message[declared[i].Prefix].SequenceEqual(prefix))
                return declared[i].Namespace;
        }

        return prefix.IsEmpty ? "" : null;
    }

    /// <summary>Drops the declarations of an element that ends.</summary>
    /// <param name="outside">The number of declarations outside it.</param>
    public void Leave(int outside) => Count = outside;
}
