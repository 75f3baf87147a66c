using System.Text;
using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>
/// The names by which numbers are stored, for each enum. It is not generic: a generic type would be compiled at run time
/// for each enum, since they are another assembly's.
/// </summary>
internal sealed class StoredNames
{
    public static readonly StoredNames AcknowledgmentModes = new(typeof(AcknowledgmentMode));
    public static readonly StoredNames CancelReasons = new(typeof(CancelReason));
    public static readonly StoredNames DebitOutcomes = new(typeof(DebitOutcome));
    public static readonly StoredNames FaultKinds = new(typeof(FaultKind));
    public static readonly StoredNames InvoiceStatuses = new(typeof(InvoiceStatus));
    public static readonly StoredNames NotificationStates = new(typeof(NotificationState));
    public static readonly StoredNames NotificationTimings = new(typeof(NotificationTiming));
    public static readonly StoredNames PartnerKinds = new(typeof(PartnerKind));
    public static readonly StoredNames PayerActions = new(typeof(PayerAction));
    public static readonly StoredNames PaymentModes = new(typeof(PaymentMode));
    public static readonly StoredNames Phases = new(typeof(Phase));
    public static readonly StoredNames PostFaultKinds = new(typeof(PostFaultKind));
    public static readonly StoredNames PostKinds = new(typeof(PostKind));
    public static readonly StoredNames ProductKinds = new(typeof(ProductKind));
    public static readonly StoredNames ReceiptFormats = new(typeof(ReceiptFormat));
    public static readonly StoredNames ResultCodes = new(typeof(ResultCode));
    public static readonly StoredNames ScenarioReasons = new(typeof(ScenarioReason));
    public static readonly StoredNames TerminalKinds = new(typeof(TerminalKind));

    private readonly string kind;

    // By number, with gaps where there is no member.
    private readonly byte[]?[] names;

    public StoredNames(Type type)
    {
        var numbers = (int[])Enum.GetValuesAsUnderlyingType(type);
        var members = Enum.GetNames(type);
        kind = type.Name;
        names = new byte[numbers[^1] + 1][];
        for (var i = 0; i < numbers.Length; i++)
            names[numbers[i]] = Encoding.UTF8.GetBytes(members[i]);
    }

    /// <param name="kind">What the names are names of.</param>
    /// <param name="names">The names of 0, 1, 2 …</param>
    public StoredNames(string kind, IEnumerable<string> names)
    {
        this.kind = kind;
        this.names = [.. names.Select(Encoding.UTF8.GetBytes)];
    }

    public ReadOnlySpan<byte> Of(int number) => (uint)number < (uint)names.Length && names[number] is { } name
        ? name
        : throw new InvalidOperationException($"{number} is no {kind}.");

    /// <summary>The number of the name at which the reader stands.</summary>
    public int Read(ref Utf8JsonReader reader)
    {
        for (var number = 0; number < names.Length; number++)
        {
            if (names[number] is { } name && reader.ValueTextEquals(name))
                return number;
        }

        throw new JsonException($"'{reader.GetString()}' is no {kind}.");
    }
}
