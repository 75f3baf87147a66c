using SeqrSandbox.Simulator.Pages.Frame;

namespace SeqrSandbox.Simulator.Pages.Docs.Api;

/// <summary>The pages of the control API.</summary>
internal static class ApiPages
{
    public static void MapApiPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/docs/api", () => PageResult.Of<ApiPage, ApiView>(PageArea.Dashboard, "The control API", ApiView.Now));
        routes.MapGet("/docs/api/{operation}", Show);
        routes.MapGet("/docs/api/schemas/{name}", ShowSchema);
    }

    private static PageResult Show(string operation) => ApiDescription.Find(operation) is { } found
        ? PageResult.Of<OperationPage, ApiOperation>(PageArea.Dashboard, found.Id, found)
        : DocsPages.Missing("api/" + operation);

    private static PageResult ShowSchema(string name) => ApiDescription.Schema(name) is { } schema
        ? PageResult.Of<SchemaPage, ApiSchemaView>(PageArea.Dashboard, schema.Name, schema)
        : DocsPages.Missing("api/schemas/" + name);
}
