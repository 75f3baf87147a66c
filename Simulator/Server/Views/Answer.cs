namespace SeqrSandbox.Simulator.Views;

/// <summary>The successful answers of endpoints.</summary>
internal static class Answer
{
    public static IResult Ok<T>(T value) => TypedResults.Json(value, ControlJson.For<T>());

    /// <summary>Created, with its address under the path by which this sandbox was reached.</summary>
    public static IResult Created<T>(HttpResponse response, string location, T value)
    {
        response.Headers.Location = response.HttpContext.Request.PathBase + location;
        return TypedResults.Json(value, ControlJson.For<T>(), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Accepted; it happens by itself.</summary>
    public static IResult Accepted<T>(T value) => TypedResults.Json(value, ControlJson.For<T>(), statusCode: StatusCodes.Status202Accepted);
}
