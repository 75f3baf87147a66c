using System.Data.Common;

namespace SeqrSandbox.Simulator.Storage.Moving;

/// <summary>
/// The data of a simulator that is copied or written, in one transaction. Nobody else uses it meanwhile. It is rolled back unless
/// <see cref="Commit"/> is called. Whatever an operator can mend throws <see cref="Core.Memory.StorageException"/>.
/// </summary>
internal interface IMovingEnd : IDisposable
{
    /// <summary>Where it is, for people.</summary>
    string Name { get; }

    /// <summary>The columns of a table, the rowid first where it is kept.</summary>
    IReadOnlyList<MovedColumn> ColumnsOf(MovedTable table);

    bool HasRows(MovedTable table);

    /// <summary>Reads the rows one by one, in the order of the key.</summary>
    void Read(MovedTable table, IReadOnlyList<MovedColumn> columns, Action<DbDataReader> read);

    /// <summary>Replaces the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns of the rows, in their order.</param>
    /// <param name="fill">Gives the rows, one by one.</param>
    void Write(MovedTable table, IReadOnlyList<MovedColumn> columns, Action<Action<DbDataReader>> fill);

    void Commit();
}
