using Reference.Client.Transport;

namespace Reference.Client.Wire;

/// <summary>What the caller cannot go on without must be there, else the answer is not understood.</summary>
internal static class RequiredMember
{
    public static string Required(this string? text, string member) =>
        string.IsNullOrEmpty(text) ? throw new AnswerNotUnderstoodException($"the answer has no {member}") : text;
}
