namespace SeqrSandbox.Simulator.Views;

/// <summary>What endpoints answer when all went well.</summary>
internal static class Answer
{
    public static IResult Ok<T>(T value) => TypedResults.Json(value, ControlJson.For<T>());

    /// <summary>Made, with its place below the path that this sandbox is reached by.</summary>
    public static IResult Created<T>(HttpResponse response, string location, T value)
    {
        response.Headers.Location = response.HttpContext.Request.PathBase + location;
        return TypedResults.Json(value, ControlJson.For<T>(), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Taken on; it happens by itself.</summary>
    public static IResult Accepted<T>(T value) => TypedResults.Json(value, ControlJson.For<T>(), statusCode: StatusCodes.Status202Accepted);
}
