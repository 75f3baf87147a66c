using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Storage.Journal;

/// <summary>Finds the stored headers that match a filter.</summary>
internal static class HeaderQuery
{
    /// <summary>The statement for their ids, within the sandbox of $1.</summary>
    /// <param name="header">The header.</param>
    /// <param name="parameter">Adds a value to the statement's parameters, and returns its placeholder.</param>
    public static string Ids(HeaderFilter header, Func<object?, string> parameter)
    {
        var ids = "SELECT h.id FROM headers h, json_each(h.document, '$.All') sent WHERE h.sandbox = $1 "
            + $"AND lower(sent.value ->> 0) = lower({parameter(header.Name)})";
        return header.Value is { } value ? $@"{ids} AND sent.value ->> 1 LIKE {parameter(Like(value))} ESCAPE '\'" : ids;
    }

    private static string Like(string pattern) => pattern
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal)
        .Replace('*', '%');
}
