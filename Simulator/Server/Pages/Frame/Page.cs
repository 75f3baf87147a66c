using Microsoft.AspNetCore.Components;

namespace SeqrSandbox.Simulator.Pages.Frame;

/// <summary>
/// What a page inherits. A page is three things: a record with all it shows (values and texts, no services), a .razor file that
/// begins with <c>@inherits Page&lt;TheRecord&gt;</c> and shows it, and endpoints that ask desks, make the record and answer with
/// <c>PageResult.Of&lt;ThePage, TheRecord&gt;(area, title, record)</c>.
/// </summary>
/// <remarks>
/// Pages are rendered once, on the server: there are no event handlers. What a person does is a form: POST, redirect, GET, so that
/// everything works without a script. What changes by itself stands in an element with an id and <c>data-live</c>: the script live.js
/// fetches the page again when something has changed, and puts what that element has become in its place.
/// Whatever is shown is encoded by Razor; MarkupString is not used.
/// </remarks>
public abstract class Page<TModel> : ComponentBase
{
    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    [CascadingParameter]
    public PageFrame Frame { get; set; } = null!;
}
