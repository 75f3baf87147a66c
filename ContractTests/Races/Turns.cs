namespace SeqrSandbox.ContractTests.Races;

/// <summary>
/// Runs several calls in turns: each stands still before every step, and a seeded choice says who takes the next one, so that a
/// seed is an interleaving that can be run again.
/// </summary>
internal sealed class Turns : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static readonly AsyncLocal<Actor?> Acting = new();

    private readonly SemaphoreSlim parked = new(0);
    private readonly HashSet<string> seen = [];

    /// <summary>How many interleavings were run.</summary>
    public int Cases { get; private set; }

    /// <summary>How many of them were different.</summary>
    public int Distinct => seen.Count;

    /// <summary>Stands still until it is the caller's turn; without effect outside of <see cref="Run"/>.</summary>
    public static void Wait() => Acting.Value?.Park();

    public T[] Run<T>(int seed, params ReadOnlySpan<Func<ValueTask<T>>> calls)
    {
        var random = new Random(seed);
        var results = new T[calls.Length];
        List<Actor> actors = [];
        for (var i = 0; i < calls.Length; i++)
        {
            var (call, place) = (calls[i], i);
            actors.Add(new(place, parked, () => results[place] = call().AsTask().GetAwaiter().GetResult()));
        }

        foreach (var _ in actors)
            AwaitParked();
        var order = new System.Text.StringBuilder();
        var live = actors.ToList();
        while (live.Count > 0)
        {
            var next = live[random.Next(live.Count)];
            order.Append(next.Place);
            next.Go();
            AwaitParked();
            live.RemoveAll(actor => actor.IsDone);
        }

        foreach (var actor in actors)
            actor.End();
        Cases++;
        seen.Add(order.ToString());
        return results;
    }

    public void Dispose() => parked.Dispose();

    private void AwaitParked() =>
        Assert.True(parked.Wait(Deadline), "A call neither ended nor came to its next step: does it wait for another?");

    private sealed class Actor
    {
        private readonly SemaphoreSlim turn = new(0);
        private readonly SemaphoreSlim parked;
        private readonly Thread thread;
        private Exception? failure;

        public Actor(int place, SemaphoreSlim parked, Action call)
        {
            (Place, this.parked) = (place, parked);
            thread = new(() => Act(call)) { IsBackground = true };
            thread.Start();
        }

        public int Place { get; }

        public bool IsDone { get; private set; }

        public void Park()
        {
            parked.Release();
            turn.Wait();
        }

        public void Go() => turn.Release();

        public void End()
        {
            thread.Join();
            turn.Dispose();
            if (failure is not null)
                throw new InvalidOperationException("A call failed.", failure);
        }

        private void Act(Action call)
        {
            Acting.Value = this;
            Park();
            try
            {
                call();
            }
            catch (Exception error)
            {
                failure = error;
            }

            IsDone = true;
            parked.Release();
        }
    }
}
