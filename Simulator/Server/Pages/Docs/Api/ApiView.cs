namespace SeqrSandbox.Simulator.Pages.Docs.Api;

/// <summary>The list of the control API.</summary>
/// <param name="About">What holds for all of it.</param>
/// <param name="Subjects">The operations by what they are about.</param>
/// <param name="Schemas">The names of the schemas.</param>
public sealed record ApiView(string About, IReadOnlyList<ApiSubject> Subjects, IReadOnlyList<string> Schemas)
{
    internal static ApiView Now => new(
        ApiDescription.About,
        [.. ApiDescription.Operations.GroupBy(operation => operation.Subject).Select(group => new ApiSubject(group.Key, [.. group]))],
        [.. ApiDescription.SchemaNames]);
}

/// <summary>The operations about one thing.</summary>
public sealed record ApiSubject(string Name, IReadOnlyList<ApiOperation> Operations);
