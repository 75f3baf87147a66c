using Npgsql;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>Hands values to statements, in the order of $1, $2 …</summary>
internal static class Parameters
{
    public static void Add(NpgsqlParameterCollection parameters, object?[] values)
    {
        foreach (var value in values)
            parameters.Add(Of(value));
    }

    private static NpgsqlParameter Of(object? value) => value switch
    {
        null => new() { Value = DBNull.Value },
        string text => new NpgsqlParameter<string> { TypedValue = Storable(text) },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        ReadOnlyMemory<byte> bytes => new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = bytes },
        _ => new() { Value = value },
    };

    /// <summary>PostgreSQL's texts cannot hold the character 0.</summary>
    public static string Storable(string text) => text.Contains('\0') ? text.Replace('\0', '\ufffd') : text;
}
