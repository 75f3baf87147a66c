using Reference.Client.Transport;
using Reference.Client.Wire;

namespace Reference.Client;

/// <summary>
/// The contract's operations of SEQR's other products: parties, top-ups, transfers, sales of products. A merchant's service may not offer
/// them (91). As with <see cref="SeqrClient"/>, a refusal is an answer, and only a missing answer throws
/// <see cref="SeqrTransportException"/>.
/// </summary>
public sealed class SeqrPrincipalClient
{
    private readonly SeqrCaller caller;

    internal SeqrPrincipalClient(SeqrCaller caller) => this.caller = caller;

    /// <summary>Gets a party and its accounts.</summary>
    /// <param name="principal">The party's id.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The party.</returns>
    public Task<SeqrResult<Principal>> RequestPrincipalInformationAsync(
        PrincipalId principal, CancellationToken cancellationToken = default) => caller.CallAsync(
            "requestPrincipalInformation",
            async (seqr, me) => (await seqr.RequestPrincipalInformationAsync(
                new() { Context = me, PrincipalId = principal.ToWire() })).Return,
            answer => answer.RequestedPrincipal.ToPrincipal()
                ?? throw new AnswerNotUnderstoodException("the answer has no requestedPrincipal"),
            cancellationToken);

    /// <summary>Changes a party's password.</summary>
    /// <param name="principal">The party's id.</param>
    /// <param name="newPassword">The new password.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 22.</returns>
    public Task<SeqrResult<Confirmation>> ChangePrincipalPasswordAsync(
        PrincipalId principal, string newPassword, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("changePrincipalPassword", Secret: newPassword),
            async (seqr, me) => (await seqr.ChangePrincipalPasswordAsync(
                new() { Context = me, PrincipalId = principal.ToWire(), NewPassword = newPassword })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);

    /// <summary>Confirms a customer's registration.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="secondary">The customer by another id.</param>
    /// <param name="registrationReference">The registration's reference.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 56, 57.</returns>
    public Task<SeqrResult<Confirmation>> ConfirmCustomerRegistrationAsync(
        PrincipalId customer, PrincipalId? secondary, string registrationReference, CancellationToken cancellationToken = default) =>
        caller.CallAsync(
            "confirmCustomerRegistration",
            async (seqr, me) => (await seqr.ConfirmCustomerRegistrationAsync(new()
            {
                Context = me,
                PrincipalId = customer.ToWire(),
                SecondaryPrincipalId = secondary.ToWire(),
                RegistrationReference = registrationReference,
            })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);

    /// <summary>Tops up a party's account. Do not simply repeat the call.</summary>
    /// <param name="order">Sender, receiver and amount.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The moved amounts.</returns>
    public Task<SeqrResult<MovedMoney>> RequestTopupAsync(MoneyOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        return caller.CallAsync(
            "requestTopup",
            async (seqr, me) => (await seqr.RequestTopupAsync(new()
            {
                Context = me,
                SenderPrincipalId = order.Sender.ToWire(),
                TopupPrincipalId = order.Receiver.ToWire(),
                SenderAccountSpecifier = order.SenderAccount.ToWire(),
                TopupAccountSpecifier = order.ReceiverAccount.ToWire(),
                ProductId = order.ProductId,
                Amount = order.Amount.ToWire(),
            })).Return,
            a => new MovedMoney(
                a.ErsReference,
                a.RequestedTopupAmount.ToMoney(),
                a.TopupAmount.ToMoney(),
                a.SenderPrincipal.ToPrincipal(),
                a.TopupPrincipal.ToPrincipal()),
            cancellationToken);
    }

    /// <summary>Transfers money between parties. Do not simply repeat the call.</summary>
    /// <param name="order">Sender, receiver and amount.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The moved amounts.</returns>
    public Task<SeqrResult<MovedMoney>> RequestTransferAsync(MoneyOrder order, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(order);
        return caller.CallAsync(
            "requestTransfer",
            async (seqr, me) => (await seqr.RequestTransferAsync(new()
            {
                Context = me,
                SenderPrincipalId = order.Sender.ToWire(),
                ReceiverPrincipalId = order.Receiver.ToWire(),
                SenderAccountSpecifier = order.SenderAccount.ToWire(),
                ReceiverAccountSpecifier = order.ReceiverAccount.ToWire(),
                ProductId = order.ProductId,
                Amount = order.Amount.ToWire(),
            })).Return,
            a => new MovedMoney(
                a.ErsReference,
                a.RequestedTransferAmount.ToMoney(),
                a.ReceivedAmount.ToMoney(),
                a.SenderPrincipal.ToPrincipal(),
                a.ReceiverPrincipal.ToPrincipal()),
            cancellationToken);
    }

    /// <summary>Buys SEQR's products for a party. Do not simply repeat the call.</summary>
    /// <param name="payer">The party that pays.</param>
    /// <param name="receiver">The party that gets the products.</param>
    /// <param name="products">The products and their counts.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The purchased products.</returns>
    public Task<SeqrResult<ProductPurchase>> RequestPurchaseAsync(
        PrincipalId payer, PrincipalId receiver, IReadOnlyList<Product> products, CancellationToken cancellationToken = default) =>
        caller.CallAsync(
            "requestPurchase",
            async (seqr, me) => (await seqr.RequestPurchaseAsync(new()
            {
                Context = me,
                SenderPrincipalId = payer.ToWire(),
                ReceiverPrincipalId = receiver.ToWire(),
                PurchaseOrder = [.. products.Select(PrincipalMap.ToWire)],
            })).Return,
            PrincipalMap.ToPurchase,
            cancellationToken);
}
