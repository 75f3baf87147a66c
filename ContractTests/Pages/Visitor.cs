using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>A browser without scripts: follows redirects, keeps cookies, presses buttons.</summary>
internal sealed class Visitor(HttpClient http)
{
    private readonly Dictionary<string, string> cookies = [];

    public Task<Visit> Open(string path) => Go(HttpMethod.Get, path, null, []);

    /// <summary>Follows a link.</summary>
    public Task<Visit> Follow(Visit page, string selector) => Open(page.Find(selector).GetAttribute("href")!);

    /// <summary>Presses a button of a form, after something was typed into its fields.</summary>
    public Task<Visit> Press(Visit page, string button, params (string Name, string Value)[] typed)
    {
        var pressed = page.Button(button);
        var form = pressed.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException($"The button {button} is in no form.");
        Dictionary<string, string> fields = [];
        foreach (var field in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(
            field => field.Type is not ("radio" or "checkbox") || field.IsChecked))
            fields[field.Name!] = field.Value;
        foreach (var choice in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            fields[choice.Name!] = choice.Value!;
        if (pressed.GetAttribute("name") is { } name)
            fields[name] = pressed.GetAttribute("value")!;
        foreach (var (typedName, value) in typed)
            fields[typedName] = value;
        var action = pressed.GetAttribute("formaction") ?? form.GetAttribute("action")!;
        return form.Method == "post"
            ? Post(action, fields)
            : Open($"{action}?{string.Join('&', fields.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"))}");
    }

    public Task<Visit> Post(string path, Dictionary<string, string> fields, params (string Name, string Value)[] headers) =>
        Go(HttpMethod.Post, path, new FormUrlEncodedContent(fields), headers);

    private async Task<Visit> Go(HttpMethod method, string path, HttpContent? content, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Accept.ParseAdd("text/html");
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        Keep(response);
        return response.StatusCode == HttpStatusCode.SeeOther
            ? await Open(response.Headers.Location!.OriginalString)
            : await Visit.Of(path, response);
    }

    private void Keep(HttpResponseMessage response)
    {
        if (!response.Headers.TryGetValues("Set-Cookie", out var set))
            return;
        foreach (var cookie in set.Select(text => text.Split(';')[0].Split('=', 2)))
            cookies[cookie[0]] = cookie[1];
    }
}
