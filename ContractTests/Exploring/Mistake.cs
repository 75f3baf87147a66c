namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>The one thing that a shop gets wrong on purpose.</summary>
internal enum Mistake
{
    None,

    /// <summary>After a question without answer it sends a new bill, and does not ask what became of the first one.</summary>
    SendsAgain,

    /// <summary>Who comes back by the backURL has paid.</summary>
    TrustsBackUrl,

    /// <summary>An empty answer is taken for success.</summary>
    EmptyIsSuccess,

    /// <summary>Notifications are answered, and nothing else is done.</summary>
    IgnoresNotifications,

    /// <summary>A notification is taken for a payment, without asking.</summary>
    NotificationIsPayment,

    /// <summary>It goes on asking after the end.</summary>
    PollsForEver,

    /// <summary>It asks once, too early, and believes what it hears.</summary>
    AsksOnce,

    /// <summary>A refund without answer is sent again.</summary>
    RefundsAgain,

    /// <summary>It keeps the invoice's reference for the payment's.</summary>
    WrongReference,

    /// <summary>Orders are in memory alone.</summary>
    ForgetsOnRestart,

    /// <summary>The cancel button cancels, whatever SEQR says.</summary>
    CancelsAfterPaying,

    /// <summary>A notification is about the latest order.</summary>
    MixesOrders,

    /// <summary>A notification counts as asked about while a question is under way, which may be older than the payment and hang.</summary>
    TrustsQuestionUnderWay,
}
