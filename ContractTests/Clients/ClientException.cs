namespace SeqrSandbox.ContractTests.Clients;

/// <summary>What a package tells when it fails.</summary>
/// <param name="failure">What it told.</param>
internal sealed class ClientException(ClientFailure failure) : Exception($"{failure.Kind}: {failure.Message}")
{
    public ClientFailure Failure { get; } = failure;
}

/// <param name="Kind">
/// <c>refused</c> by the simulator, <c>unreachable</c> or not started, <c>verification</c>, <c>timeout</c>, or <c>usage</c>: a wrong
/// argument.
/// </param>
/// <param name="Message">What a person reads.</param>
/// <param name="Title">The title of the refusal.</param>
/// <param name="Detail">Its detail.</param>
/// <param name="Status">Its HTTP status.</param>
internal sealed record ClientFailure(string Kind, string Message, string? Title = null, string? Detail = null, int? Status = null);
