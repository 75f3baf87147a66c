namespace SeqrSandbox.ContractTests.Rules;

/// <summary>
/// What becomes of an invoice, for every phase and event: the next phase with the step of the version and the effects, or
/// the result code of the refusal. Written from the rules, not from the code. The invoice and the events are those of
/// <see cref="Given"/> and <see cref="LifecycleTests"/>: 100 SEK, Anna bound, a payment not acknowledged, a refund of 40 SEK; the
/// next step of the plan is the one that the event is about.
/// </summary>
internal static class LifecycleTable
{
    public const string Rows =
        """
        Issued                    Scanned               Issued                    +0
        Issued                    ScannedWithCard       Issued                    +0
        Issued                    TokenOffered          Issued                    +1
        Issued                    Updated               Issued                    +1
        Issued                    Confirmed             Paying                    +0
        Issued                    DebitSucceeded        refused 10
        Issued                    DebitReserved         refused 10
        Issued                    DebitFailed           refused 10
        Issued                    CanceledByPayer       Canceled                  +1
        Issued                    CanceledByMerchant    Canceled                  +1
        Issued                    Committed             refused 96
        Issued                    StatusAsked           Issued                    +0
        Issued                    ReceiptSubmitted      refused 23
        Issued                    Refunded              refused 23
        Issued                    AcknowledgmentRanOut  refused 10
        Issued                    ReservationRanOut     refused 10
        Issued                    StepTaken             Issued                    +0
        Issued                    Abandoned             Issued                    +0
        Issued                    CallCounted           Issued                    +0

        PendingIssuerAcknowledge  Scanned               PendingIssuerAcknowledge  +0
        PendingIssuerAcknowledge  ScannedWithCard       PendingIssuerAcknowledge  +0
        PendingIssuerAcknowledge  TokenOffered          PendingIssuerAcknowledge  +1
        PendingIssuerAcknowledge  Updated               Issued                    +1
        PendingIssuerAcknowledge  Confirmed             refused 10
        PendingIssuerAcknowledge  DebitSucceeded        refused 10
        PendingIssuerAcknowledge  DebitReserved         refused 10
        PendingIssuerAcknowledge  DebitFailed           refused 10
        PendingIssuerAcknowledge  CanceledByPayer       Canceled                  +1
        PendingIssuerAcknowledge  CanceledByMerchant    Canceled                  +1
        PendingIssuerAcknowledge  Committed             refused 96
        PendingIssuerAcknowledge  StatusAsked           PendingIssuerAcknowledge  +0
        PendingIssuerAcknowledge  ReceiptSubmitted      refused 23
        PendingIssuerAcknowledge  Refunded              refused 23
        PendingIssuerAcknowledge  AcknowledgmentRanOut  refused 10
        PendingIssuerAcknowledge  ReservationRanOut     refused 10
        PendingIssuerAcknowledge  StepTaken             refused 10
        PendingIssuerAcknowledge  Abandoned             PendingIssuerAcknowledge  +0
        PendingIssuerAcknowledge  CallCounted           PendingIssuerAcknowledge  +0

        Paying                    Scanned               refused 10
        Paying                    ScannedWithCard       refused 10
        Paying                    TokenOffered          refused 10
        Paying                    Updated               refused 48
        Paying                    Confirmed             refused 10
        Paying                    DebitSucceeded        Paid                      +1   Debit 100 SEK, NotifyMerchant
        Paying                    DebitReserved         Reserved                  +1   Reserve 100 SEK, NotifyMerchant
        Paying                    DebitFailed           Failed                    +1
        Paying                    CanceledByPayer       refused 10
        Paying                    CanceledByMerchant    refused 51
        Paying                    Committed             refused 96
        Paying                    StatusAsked           Paying                    +0
        Paying                    ReceiptSubmitted      refused 23
        Paying                    Refunded              refused 23
        Paying                    AcknowledgmentRanOut  refused 10
        Paying                    ReservationRanOut     refused 10
        Paying                    StepTaken             refused 10
        Paying                    Abandoned             Paying                    +0
        Paying                    CallCounted           Paying                    +0

        Reserved                  Scanned               refused 10
        Reserved                  ScannedWithCard       refused 10
        Reserved                  TokenOffered          refused 10
        Reserved                  Updated               Reserved                  +1
        Reserved                  Confirmed             refused 10
        Reserved                  DebitSucceeded        refused 10
        Reserved                  DebitReserved         refused 10
        Reserved                  DebitFailed           refused 10
        Reserved                  CanceledByPayer       refused 10
        Reserved                  CanceledByMerchant    Canceled                  +1   Release 100 SEK
        Reserved                  Committed             Paid                      +1   Capture 100 SEK, NotifyMerchant
        Reserved                  StatusAsked           Reserved                  +0
        Reserved                  ReceiptSubmitted      refused 23
        Reserved                  Refunded              refused 23
        Reserved                  AcknowledgmentRanOut  refused 10
        Reserved                  ReservationRanOut     Canceled                  +1   Release 100 SEK
        Reserved                  StepTaken             refused 10
        Reserved                  Abandoned             refused 10
        Reserved                  CallCounted           Reserved                  +0

        Paid                      Scanned               refused 10
        Paid                      ScannedWithCard       refused 10
        Paid                      TokenOffered          refused 10
        Paid                      Updated               refused 90
        Paid                      Confirmed             refused 10
        Paid                      DebitSucceeded        refused 10
        Paid                      DebitReserved         refused 10
        Paid                      DebitFailed           refused 10
        Paid                      CanceledByPayer       refused 10
        Paid                      CanceledByMerchant    refused 50
        Paid                      Committed             refused 96
        Paid                      StatusAsked           Paid                      +0
        Paid                      ReceiptSubmitted      Paid                      +0
        Paid                      Refunded              Paid                      +0   Refund 40 SEK
        Paid                      AcknowledgmentRanOut  Canceled                  +1   Reverse 100 SEK, TellPayer
        Paid                      ReservationRanOut     refused 10
        Paid                      StepTaken             refused 10
        Paid                      Abandoned             refused 10
        Paid                      CallCounted           Paid                      +0

        Canceled                  Scanned               refused 10
        Canceled                  ScannedWithCard       refused 10
        Canceled                  TokenOffered          refused 10
        Canceled                  Updated               refused 90
        Canceled                  Confirmed             refused 10
        Canceled                  DebitSucceeded        refused 10
        Canceled                  DebitReserved         refused 10
        Canceled                  DebitFailed           refused 10
        Canceled                  CanceledByPayer       refused 10
        Canceled                  CanceledByMerchant    refused 95
        Canceled                  Committed             refused 96
        Canceled                  StatusAsked           Canceled                  +0
        Canceled                  ReceiptSubmitted      refused 23
        Canceled                  Refunded              refused 23
        Canceled                  AcknowledgmentRanOut  refused 10
        Canceled                  ReservationRanOut     refused 10
        Canceled                  StepTaken             refused 10
        Canceled                  Abandoned             refused 10
        Canceled                  CallCounted           Canceled                  +0

        Failed                    Scanned               refused 10
        Failed                    ScannedWithCard       refused 10
        Failed                    TokenOffered          refused 10
        Failed                    Updated               refused 90
        Failed                    Confirmed             refused 10
        Failed                    DebitSucceeded        refused 10
        Failed                    DebitReserved         refused 10
        Failed                    DebitFailed           refused 10
        Failed                    CanceledByPayer       refused 10
        Failed                    CanceledByMerchant    Canceled                  +1
        Failed                    Committed             refused 96
        Failed                    StatusAsked           Failed                    +0
        Failed                    ReceiptSubmitted      refused 23
        Failed                    Refunded              refused 23
        Failed                    AcknowledgmentRanOut  refused 10
        Failed                    ReservationRanOut     refused 10
        Failed                    StepTaken             refused 10
        Failed                    Abandoned             refused 10
        Failed                    CallCounted           Failed                    +0
        """;

    /// <summary>Phase, event and what becomes of it, with single spaces.</summary>
    public static IEnumerable<(string Phase, string Event, string Becomes)> Read() =>
        from line in Rows.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        let words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        select (words[0], words[1], string.Join(' ', words[2].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
