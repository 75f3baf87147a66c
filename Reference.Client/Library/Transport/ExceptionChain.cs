namespace Reference.Client.Transport;

/// <summary>Walks an exception and its causes, outermost first.</summary>
internal static class ExceptionChain
{
    public static IEnumerable<Exception> Chain(this Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            yield return e;
    }
}
