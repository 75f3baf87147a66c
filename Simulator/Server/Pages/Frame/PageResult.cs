using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>Answers with a page, rendered into the layout.</summary>
internal sealed class PageResult : IResult
{
    private readonly RenderFragment body;
    private readonly PageArea area;
    private readonly string title;
    private readonly int status;

    private PageResult(RenderFragment body, PageArea area, string title, int status) =>
        (this.body, this.area, this.title, this.status) = (body, area, title, status);

    /// <param name="area">The area of the page.</param>
    /// <param name="title">The title of the browser's tab.</param>
    /// <param name="model">The content of the page.</param>
    /// <param name="status">The HTTP status.</param>
    public static PageResult Of<TPage, TModel>(PageArea area, string title, TModel model, int status = StatusCodes.Status200OK)
        where TPage : Page<TModel> => new(
        builder =>
        {
            builder.OpenComponent<TPage>(0);
            builder.AddComponentParameter(1, nameof(Page<TModel>.Model), model);
            builder.CloseComponent();
        },
        area,
        title,
        status);

    /// <summary>A page that says what went wrong and what to do.</summary>
    public static PageResult Of(PageArea area, Trouble trouble, int status) =>
        Of<TroublePage, Trouble>(area, trouble.What, trouble, status);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var html = Encoding.UTF8.GetBytes(await Render(httpContext));
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = "text/html; charset=utf-8";
        httpContext.Response.ContentLength = html.Length;
        PageHeaders.Apply(httpContext.Response.Headers);
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await httpContext.Response.Body.WriteAsync(html, httpContext.RequestAborted);
    }

    private async Task<string> Render(HttpContext context)
    {
        await using var renderer = new HtmlRenderer(context.RequestServices, context.RequestServices.GetRequiredService<ILoggerFactory>());
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Document.Frame)] = FrameReader.Read(context, area),
            [nameof(Document.Title)] = title,
            [nameof(Document.Body)] = body,
        });
        return await renderer.Dispatcher.InvokeAsync(
            async () => (await renderer.RenderComponentAsync<Document>(parameters)).ToHtmlString());
    }
}

/// <summary>The message to a person whose request cannot be answered.</summary>
/// <param name="What">What happened, in a few words.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record Trouble(string What, string Advice);
