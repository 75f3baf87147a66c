using System.Text;
using Reference.Client.Transport;
using Reference.Client.Wire;

namespace Reference.Client;

/// <summary>
/// SEQR's operations on terminals and reports. Some are for a reseller user and some for a terminal, so each takes its own signer. As with
/// <see cref="SeqrClient"/>, a refusal is an answer and only a missing answer throws <see cref="SeqrTransportException"/>.
/// </summary>
public sealed class SeqrShopClient
{
    private readonly SeqrCaller caller;

    internal SeqrShopClient(SeqrCaller caller) => this.caller = caller;

    /// <summary>Makes a cash register known. Each call makes a new one.</summary>
    /// <param name="externalTerminalId">The shop's own id of it.</param>
    /// <param name="password">Its password, at least 4 characters: with a shorter one, every later call is refused (21).</param>
    /// <param name="name">What payers see.</param>
    /// <param name="signedBy">A reseller user; null for the credentials in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal; or 21 if a terminal signed.</returns>
    public Task<SeqrResult<RegisteredTerminal>> RegisterTerminalAsync(
        string externalTerminalId, string password, string name, SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) =>
        caller.CallAsync(
            new("registerTerminal", signedBy, Secret: password),
            async (seqr, me) => (await seqr.RegisterTerminalAsync(
                new() { Context = me, ExternalTerminalId = externalTerminalId, Password = password, Name = name })).Return,
            answer => new RegisteredTerminal(answer.TerminalId.Required("terminalId")),
            cancellationToken);

    /// <summary>Takes a terminal out of service: its open invoice is canceled, its SEQR id becomes free.</summary>
    /// <param name="signedBy">The terminal; null for the credentials in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; afterwards the terminal gets 29.</returns>
    public Task<SeqrResult<Confirmation>> UnregisterTerminalAsync(
        SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("unregisterTerminal", signedBy),
            async (seqr, me) => (await seqr.UnregisterTerminalAsync(new() { Context = me })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);

    /// <summary>Gives a terminal the id of a printed QR code.</summary>
    /// <param name="seqrId">Letters and digits; replaces the terminal's former one.</param>
    /// <param name="signedBy">The terminal; null for the credentials in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 53.</returns>
    public Task<SeqrResult<Confirmation>> AssignSeqrIdAsync(
        string seqrId, SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("assignSeqrId", signedBy),
            async (seqr, me) => (await seqr.AssignSeqrIdAsync(new() { Context = me, SeqrId = seqrId })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);

    /// <summary>Closes a period: everything since the last one of the same shop or terminal.</summary>
    /// <param name="terminalId">One terminal of the shop; null for the whole shop, or for the terminal that signs.</param>
    /// <param name="signedBy">A reseller user or a terminal; null for the credentials in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The period.</returns>
    public Task<SeqrResult<TransactionPeriod>> MarkTransactionPeriodAsync(
        string? terminalId = null, SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("markTransactionPeriod", signedBy),
            async (seqr, me) => (await seqr.MarkTransactionPeriodAsync(
                new() { Context = me, Parameters = ParameterMap.Of(("TERMINALID", terminalId)) })).Return,
            answer => new TransactionPeriod(answer.TransactionPeriodId.Required("transactionPeriodId")),
            cancellationToken);

    /// <summary>Fetches a reconciliation report of a closed period. It takes SEQR some seconds to have it ready (2 until then).</summary>
    /// <param name="reportId">For instance <c>Reconciliation/STD_RECON_003.xml</c>.</param>
    /// <param name="transactionPeriodId">Which period.</param>
    /// <param name="terminalId">Which terminal, for the reports of one terminal.</param>
    /// <param name="signedBy">A reseller user or a terminal; null for the credentials in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The report; or 2 while it is not ready, 90 for an unknown one.</returns>
    public Task<SeqrResult<Report>> ExecuteReportAsync(
        string reportId,
        string transactionPeriodId,
        string? terminalId = null,
        SeqrCredentials? signedBy = null,
        CancellationToken cancellationToken = default) => caller.CallAsync(
            new("executeReport", signedBy),
            async (seqr, me) => (await seqr.ExecuteReportAsync(new()
            {
                Context = me,
                ReportId = reportId,
                Language = "en",
                Parameters = ParameterMap.Of(("TERMINALID", terminalId), ("transactionPeriodId", transactionPeriodId)),
            })).Return,
            answer => ReadReport(answer.Report),
            cancellationToken);

    private static Report ReadReport(WireReport? report) => new(
        report?.Title,
        report?.MimeType,
        (report?.ContentString ?? (report?.Content is { } bytes ? Encoding.UTF8.GetString(bytes) : null)).Required("report"));
}

/// <summary>A cash register that SEQR now knows.</summary>
/// <param name="TerminalId">SEQR's id of it, 32 lower-case hex characters; it signs with this id from now on.</param>
public sealed record RegisteredTerminal(string TerminalId);

/// <summary>A period of sales that was closed.</summary>
/// <param name="Id">SEQR's id of it, 25 digits; reports are asked for by it.</param>
public sealed record TransactionPeriod(string Id);

/// <summary>A reconciliation report.</summary>
/// <param name="Title">Its file name; may be empty.</param>
/// <param name="MimeType">What SEQR says it is; it says <c>text/html</c> of XML.</param>
/// <param name="Text">The XML.</param>
public sealed record Report(string? Title, string? MimeType, string Text);
