using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Http;

/// <summary>The stable types of problems, by which programs tell them apart.</summary>
internal static class ProblemType
{
    public const string InvalidValue = "/problems/invalid-value";
    public const string UnknownMember = "/problems/unknown-member";
    public const string MalformedJson = "/problems/malformed-json";
    public const string UnsupportedMediaType = "/problems/unsupported-media-type";
    public const string TooLarge = "/problems/too-large";
    public const string BadRequest = "/problems/bad-request";
    public const string Unauthorized = "/problems/unauthorized";
    public const string OtherSandbox = "/problems/other-sandbox";
    public const string OperatorOnly = "/problems/operator-only";
    public const string NoOperatorToken = "/problems/no-operator-token";
    public const string OverlappingNames = "/problems/overlapping-names";
    public const string ForeignPage = "/problems/foreign-page";
    public const string UnknownHost = "/problems/unknown-host";
    public const string CodeRefused = "/problems/code-refused";
    public const string WrongPin = "/problems/wrong-pin";
    public const string NotFound = "/problems/not-found";
    public const string UnknownPath = "/problems/unknown-path";
    public const string MethodNotAllowed = "/problems/method-not-allowed";
    public const string InvoiceState = "/problems/invoice-state";
    public const string NothingScanned = "/problems/nothing-scanned";
    public const string AlreadyExists = "/problems/already-exists";
    public const string TooManySandboxes = "/problems/too-many-sandboxes";
    public const string SandboxRemoved = "/problems/sandbox-removed";
    public const string InvalidScenario = "/problems/invalid-scenario";
    public const string ScenarioKept = "/problems/scenario-kept";
    public const string TooManyScenarios = "/problems/too-many-scenarios";
    public const string NotReady = "/problems/not-ready";
    public const string Busy = "/problems/busy";
    public const string StoreUnavailable = "/problems/store-unavailable";
    public const string InternalError = "/problems/internal-error";

    private const string Before = "/problems/";

    /// <summary>The section of docs/problems.md about a type, as this simulator serves it; null if it shows no pages.</summary>
    public static string? HelpFor(HttpContext context, string type)
    {
        if (context.RequestServices.GetService<SimulatorOptions>() is not { Pages: true })
            return null;
        // That of the main sandbox, since a refused request may name a sandbox that is not there.
        var prefix = context.Features.Get<SandboxAddress>()?.Before ?? context.Request.PathBase;
        return $"{prefix.ToUriComponent()}/docs/problems#{type[Before.Length..]}";
    }
}
