namespace SeqrSandbox.ContractTests.Client.Wire;

/// <summary>The envelopes that the client is expected to send.</summary>
internal static class Envelope
{
    public const string Context = """
        <context><channel>ClientWS</channel><clientId>Test shop</clientId><clientReference>Test 1.0</clientReference>
          <clientRequestTimeout>0</clientRequestTimeout>
          <initiatorPrincipalId><id>a-terminal</id><type>TERMINALID</type></initiatorPrincipalId>
          <password>s3cr&lt;t&amp;pw</password></context>
        """;

    public static string Of(string operation, string members) => $"""
        <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
          <x:{operation} xmlns:x="http://external.interfaces.ers.seamless.com/">{members}</x:{operation}>
        </s:Body></s:Envelope>
        """;
}
