using System.Net.Http.Headers;
using System.Text.Json;

namespace SeqrSandbox.ContractTests.Control;

/// <summary>An answer of the control API.</summary>
internal sealed record Reply(int Status, string? MediaType, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, byte[] Bytes)
{
    public JsonElement Json => JsonDocument.Parse(Bytes).RootElement;

    public static async Task<Reply> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        response.Headers,
        response.Content.Headers,
        await response.Content.ReadAsByteArrayAsync());

    /// <summary>A text at a path such as <c>payment.amount.value</c> or <c>items[0].id</c>; null where it is null.</summary>
    public string? this[string path] => At(path).ValueKind == JsonValueKind.Null ? null : At(path).ToString();

    public JsonElement At(string path) => path.Split('.').Aggregate(Json, Step);

    public IEnumerable<string> Each(string list) => At(list).EnumerateArray().Select(item => item.ToString());

    /// <summary>The values of one member in all items of a list.</summary>
    public IEnumerable<string> Each(string list, string member) =>
        At(list).EnumerateArray().Select(item => item.GetProperty(member).ToString());

    public Reply ShouldBe(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {System.Text.Encoding.UTF8.GetString(Bytes)}");
        return this;
    }

    /// <summary>Problem details with all that RFC 9457 and this API promise.</summary>
    public Reply ShouldBeProblem(int status, string type, string? detail = null)
    {
        ShouldBe(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal($"/problems/{type}", this["type"]);
        Assert.Equal(status, At("status").GetInt32());
        Assert.NotEmpty(this["title"]!);
        Assert.Contains(detail ?? "", this["detail"], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", this["detail"], StringComparison.Ordinal);
        return this;
    }

    private static JsonElement Step(JsonElement element, string step)
    {
        var bracket = step.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0)
            return element.GetProperty(step);
        var list = bracket == 0 ? element : element.GetProperty(step[..bracket]);
        return list[int.Parse(step[(bracket + 1)..^1])];
    }
}
