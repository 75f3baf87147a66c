namespace Reference.Client.Demo;

/// <summary>Calls that the library says may be made again after a lost answer.</summary>
internal static class LostAnswer
{
    private const int MostCalls = 3;

    /// <exception cref="SeqrTransportException">The last answer was lost too.</exception>
    public static async Task<T> AgainAsync<T>(Func<Task<T>> call)
    {
        for (var calls = 1; ; calls++)
        {
            try
            {
                return await call();
            }
            catch (SeqrTransportException lost) when (calls < MostCalls)
            {
                Watcher.Print("answer lost", lost.Message);
            }
        }
    }
}
