namespace SeqrSandbox.ContractTests.Simulation.Machine;

/// <summary>
/// What runs as long as one server does. Its flows go on where the schedule says. Once it is over they stand still for ever,
/// wherever they are.
/// </summary>
internal sealed class Lifetime(Schedule schedule) : SynchronizationContext
{
    public bool IsOver { get; private set; }

    public void End() => IsOver = true;

    /// <summary>Begins a flow of its own.</summary>
    public void Begin(Func<Task> flow, Action<Exception> failed) => Post(_ => Watch(flow, failed), null);

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (!IsOver)
            schedule.Add(this, d, state);
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Nobody waits for another step on the one thread.");

    public override SynchronizationContext CreateCopy() => this;

    private static async void Watch(Func<Task> flow, Action<Exception> failed)
    {
        try
        {
            await flow();
        }
        catch (Exception error)
        {
            failed(error);
        }
    }
}
