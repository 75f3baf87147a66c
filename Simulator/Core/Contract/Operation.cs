using System.Collections.Immutable;

namespace SeqrSandbox.Core.Contract;

/// <summary>
/// An operation of a service, with what the rules need to know about it. Operations are compared by reference: each is
/// made once, by its service.
/// </summary>
/// <param name="name">Its name on the wire and everywhere else: <c>sendInvoice</c>.</param>
public sealed class Operation(string name)
{
    public string Name { get; } = name;

    /// <summary>Whether a terminal may call it.</summary>
    public bool ForTerminals { get; init; } = true;

    /// <summary>Whether a user of a reseller may call it.</summary>
    public bool ForResellerUsers { get; init; } = true;

    /// <summary>Whether a call carries credentials.</summary>
    public bool HasContext { get; init; } = true;

    /// <summary>The required members of its message.</summary>
    public ImmutableArray<string> Needs { get; init; } = [];

    /// <summary>What a call is about.</summary>
    public OperationSubject Subject { get; init; }

    public override string ToString() => Name;
}

/// <summary>What the calls of an operation are about.</summary>
public enum OperationSubject
{
    /// <summary>Nothing that is paid.</summary>
    None,

    /// <summary>An invoice that is not made yet.</summary>
    Bill,

    /// <summary>An invoice, by its invoiceReference.</summary>
    Invoice,

    /// <summary>A payment, by its ersReference.</summary>
    Payment,
}
