using Microsoft.AspNetCore.Components;

namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>
/// What a page inherits. A page is three things: a record with all it shows (values and texts, no services), a .razor file that
/// begins with <c>@inherits Page&lt;TheRecord&gt;</c> and shows it, and endpoints that ask desks, make the record and answer with
/// <c>PageResult.Of&lt;ThePage, TheRecord&gt;(area, title, record)</c>.
/// </summary>
/// <remarks>Pages are rendered once, on the server: there are no event handlers. A person's actions are forms: POST,
/// redirect, GET, so everything works without a script. Parts that change by themselves are elements with an id and
/// <c>data-live</c>: after a change the script live.js fetches the page again and replaces these elements. Razor
/// encodes everything shown. MarkupString is only for what the program itself has drawn or written: codes, the documentation.</remarks>
public abstract class Page<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    [CascadingParameter]
    public PageFrame Frame { get; set; } = null!;
}
