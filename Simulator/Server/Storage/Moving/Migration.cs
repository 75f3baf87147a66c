using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Moving;

/// <summary>Copies all data of a simulator, and compares what was written with what was read before it is committed.</summary>
internal static class Migration
{
    /// <param name="from">The source.</param>
    /// <param name="to">The target.</param>
    /// <returns>The tables, with the number of rows and the checksum that are the same on both sides.</returns>
    /// <exception cref="StorageException">The target is not empty, or what was written is not what was read.</exception>
    public static IReadOnlyList<CopiedTable> Run(IMovingEnd from, IMovingEnd to)
    {
        if (MovedTable.All.FirstOrDefault(table => !table.IsNeverEmpty && to.HasRows(table)) is { } taken)
        {
            throw new StorageException(
                $"{to.Name} is not empty: its table {taken.Name} has rows. Name a target that no simulator has been started on.");
        }

        var copied = MovedTable.All.Select(table => Copy(from, to, table)).ToList();
        foreach (var (table, columns, rows, digest) in copied)
        {
            using var written = new TableChecksum(columns);
            to.Read(table, columns, written.Add);
            if ((written.Rows, written.Finish()) != (rows, digest))
            {
                throw new StorageException(
                    $"The copy of the table {table.Name} differs: {rows} rows were read, {written.Rows} are there. "
                        + $"{to.Name} was left empty.");
            }
        }

        to.Commit();
        return copied;
    }

    private static CopiedTable Copy(IMovingEnd from, IMovingEnd to, MovedTable table)
    {
        var columns = from.ColumnsOf(table);
        if (!columns.ToHashSet().SetEquals(to.ColumnsOf(table)))
            throw new InvalidOperationException($"The table {table.Name} has other columns in {from.Name} than in {to.Name}.");
        using var read = new TableChecksum(columns);
        to.Write(table, columns, add => from.Read(table, columns, row =>
        {
            read.Add(row);
            add(row);
        }));
        return new(table, columns, read.Rows, read.Finish());
    }
}

/// <summary>A table that was copied, and what was read of it.</summary>
internal sealed record CopiedTable(MovedTable Table, IReadOnlyList<MovedColumn> Columns, long Rows, string Digest);
