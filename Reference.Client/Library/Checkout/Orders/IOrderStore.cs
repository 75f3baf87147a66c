namespace Reference.Client.Checkout;

/// <summary>Keeps orders beyond the life of the program. <see cref="FileOrderStore"/> is the default; a shop may use its own database.</summary>
public interface IOrderStore
{
    /// <summary>Finds an order.</summary>
    /// <param name="orderId">The shop's id of it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The order as last saved, or null.</returns>
    Task<Order?> LoadAsync(string orderId, CancellationToken cancellationToken);

    /// <summary>
    /// Saves an order if nobody saved it since it was loaded: the stored version must still be <see cref="Order.Version"/> (0: there is
    /// none yet), and becomes one more. When this returns true, the order survives the end of the program.
    /// </summary>
    /// <param name="order">The order, with the version that was loaded.</param>
    /// <param name="cancellationToken">Stops before anything was saved.</param>
    /// <returns>False if somebody else saved it in between; then nothing was changed.</returns>
    Task<bool> TrySaveAsync(Order order, CancellationToken cancellationToken);

    /// <summary>Finds the orders that something can be done about: sending, open, settled but not reported, or with a refund being sent.</summary>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>The orders, in no particular order.</returns>
    IAsyncEnumerable<Order> UnfinishedAsync(CancellationToken cancellationToken);
}
