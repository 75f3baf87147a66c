namespace Reference.Client.Wire;

/// <summary>The contract's one namespace. Only the wrapper element of a request or response is in it.</summary>
internal static class SeqrNamespace
{
    public const string Uri = "http://external.interfaces.ers.seamless.com/";
}
