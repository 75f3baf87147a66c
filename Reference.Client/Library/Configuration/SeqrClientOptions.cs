namespace Reference.Client;

/// <summary>How to reach SEQR, and as whom. Checked when the client is made; a bad value is named in one line.</summary>
public sealed class SeqrClientOptions
{
    /// <summary>Where the service is, for instance <c>http://localhost:8080/soap/merchant/cashregister-2</c>. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Who calls. Required.</summary>
    public SeqrCredentials? Credentials { get; set; }

    /// <summary>The company's name, as SEQR's certification asks for. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// Makes the clientReference of a request, at most 32 characters. SEQR's certification asks for the calling system's name and
    /// version, which is the default; a factory may add what helps to find a request again.
    /// </summary>
    public Func<string> ClientReference { get; set; } =
        () => $"Reference.Client {typeof(SeqrClientOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>What kind of system calls, at most 40 characters.</summary>
    public string Channel { get; set; } = "ClientWS";

    /// <summary>A free text for SEQR's log, at most 80 characters; left out by default.</summary>
    public string? ClientComment { get; set; }

    /// <summary>
    /// How long one request may take, between 1 s and 5 min. The default of 8 s leaves time for a second getPaymentStatus within the
    /// 20 s after which SEQR reverses a payment that nobody asked for.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);
}
