namespace SeqrSandbox.Core.Scenarios;

/// <summary>What chance decides in a scenario.</summary>
internal enum ChanceOf
{
    Step,
    Debit,
    Card,
    Fault,
    Damage,
    Notification,
    Reservation,
}
