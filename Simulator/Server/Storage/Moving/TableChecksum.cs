using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.Simulator.Storage.Moving;

/// <summary>The number of rows, and SHA-256 over all their values in order.</summary>
internal sealed class TableChecksum(IReadOnlyList<MovedColumn> columns) : IDisposable
{
    private const int Together = 64 * 1024;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ArrayBufferWriter<byte> waiting = new(2 * Together);

    public long Rows { get; private set; }

    public void Add(DbDataReader row)
    {
        Rows++;
        for (var column = 0; column < columns.Count; column++)
            Add(row, column);
        if (waiting.WrittenCount >= Together)
            Flush();
    }

    /// <summary>In hexadecimal.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public void Dispose() => hash.Dispose();

    private void Add(DbDataReader row, int column)
    {
        // Each value tells its kind and its length, so that no two rows are written alike.
        if (row.IsDBNull(column))
            Head(0, 0);
        else if (columns[column].Kind == MovedKind.Number)
            Head(1, row.GetInt64(column));
        else if (columns[column].Kind == MovedKind.Text)
            Text(row.GetString(column));
        else
            Bytes(row.GetFieldValue<byte[]>(column));
    }

    // PostgreSQL cannot hold the character 0: the other one stands for it there.
    private void Text(string text)
    {
        var storable = text.Replace('\0', '\ufffd');
        Head(2, Encoding.UTF8.GetByteCount(storable));
        Encoding.UTF8.GetBytes(storable, waiting);
    }

    private void Bytes(byte[] bytes)
    {
        Head(3, bytes.Length);
        waiting.Write(bytes);
    }

    private void Head(byte kind, long number)
    {
        var head = waiting.GetSpan(9);
        head[0] = kind;
        BinaryPrimitives.WriteInt64LittleEndian(head[1..], number);
        waiting.Advance(9);
    }

    private void Flush()
    {
        hash.AppendData(waiting.WrittenSpan);
        waiting.ResetWrittenCount();
    }
}
