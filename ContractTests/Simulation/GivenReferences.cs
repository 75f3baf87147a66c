namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// All references of a life. They are compared as text with those of the same length: invoices', or payments' and periods'.
/// </summary>
internal sealed class GivenReferences
{
    private readonly HashSet<string> given = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> last = [];
    private Dictionary<int, string> before = [];

    /// <summary>A reference was saved.</summary>
    public void Give(string reference)
    {
        BrokenFactException.Unless(given.Add(reference), Facts.References, $"{reference} was given again.");
        // Within a process a later reference may be saved first.
        BrokenFactException.Unless(
            string.CompareOrdinal(reference, before.GetValueOrDefault(reference.Length)) > 0,
            Facts.References,
            $"{reference} came after {before.GetValueOrDefault(reference.Length)}, which an earlier process gave.");
        if (string.CompareOrdinal(reference, last.GetValueOrDefault(reference.Length)) > 0)
            last[reference.Length] = reference;
    }

    /// <summary>A new process begins: its references follow all earlier ones.</summary>
    public void MustRise() => before = new(last);
}
