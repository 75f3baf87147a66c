namespace Reference.Client;

/// <summary>A payer who visits the page of an External service in the app.</summary>
/// <param name="Msisdn">The payer's phone number.</param>
/// <param name="SubscriberKey">SEQR's own key of the payer, if it told one.</param>
/// <param name="Parameters">The parameters of the scanned code, in its order.</param>
public sealed record ClientSession(string Msisdn, string? SubscriberKey, IReadOnlyList<KeyValuePair<string, string>> Parameters)
{
    /// <summary>A parameter of the scanned code.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its first value; null if the code has none of this name.</returns>
    public string? Find(string name) => Parameters.FirstOrDefault(parameter => parameter.Key == name).Value;
}
