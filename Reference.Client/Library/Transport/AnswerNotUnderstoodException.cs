namespace Reference.Client.Transport;

/// <summary>The answer is SOAP, but lacks what every answer of SEQR has. Never leaves the library.</summary>
internal sealed class AnswerNotUnderstoodException(string message) : Exception(message);
