using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Core.Principals;

/// <summary>What a principal is in a call, with the codes that refuse it in this role. Source: SEQR API 2.6.0, result codes.</summary>
/// <param name="Name">The word that reasons use: sender.</param>
/// <param name="Member">The member of the call that names it.</param>
/// <param name="Invalid">Refuses an id that cannot be in this role.</param>
/// <param name="NotFound">Refuses an id that nobody has.</param>
/// <param name="WrongState">Refuses a principal that is not active.</param>
/// <param name="AccountType">Refuses a type of account that it cannot have.</param>
/// <param name="AccountNotFound">Refuses an account that it does not have.</param>
public sealed record PrincipalRole(
    string Name, string Member, ResultCode Invalid, ResultCode NotFound, ResultCode WrongState, ResultCode AccountType,
    ResultCode AccountNotFound)
{
    public static readonly PrincipalRole Sender = new(
        "sender",
        "senderPrincipalId",
        ResultCode.InvalidSenderPrincipalId,
        ResultCode.SenderPrincipalNotFound,
        ResultCode.InvalidSenderPrincipalState,
        ResultCode.InvalidSenderAccountType,
        ResultCode.SenderAccountNotFound);

    public static readonly PrincipalRole Receiver = new(
        "receiver",
        "receiverPrincipalId",
        ResultCode.InvalidReceiverPrincipalId,
        ResultCode.ReceiverPrincipalNotFound,
        ResultCode.InvalidReceiverPrincipalState,
        ResultCode.InvalidReceiverAccountType,
        ResultCode.ReceiverAccountNotFound);

    /// <summary>Whom a call is about: SEQR names no codes of its own for it, so those of the receiver are used.</summary>
    public static readonly PrincipalRole Subject = Receiver with { Name = "principal", Member = "principalId" };

    public static readonly PrincipalRole Topup = new(
        "phone",
        "topupPrincipalId",
        ResultCode.InvalidTopupPrincipalId,
        ResultCode.TopupPrincipalNotFound,
        ResultCode.InvalidTopupPrincipalState,
        ResultCode.InvalidTopupAccountType,
        ResultCode.TopupAccountNotFound);
}
