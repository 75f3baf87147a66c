namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// SEQR's own REST addresses, which merchants call with credentials of their own. As SEQR's are, they are open to
/// everybody: no token of the simulator is asked for.
/// </summary>
internal static class MerchantAddresses
{
    public const string Invoice = "/api/invoice";
    public const string Report = "/api/report";

    public static bool AreMeant(PathString path) => path.StartsWithSegments(Invoice) || path.StartsWithSegments(Report);
}
