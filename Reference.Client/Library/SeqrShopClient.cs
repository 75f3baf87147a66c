using System.Text;
using Reference.Client.Transport;
using Reference.Client.Wire;

namespace Reference.Client;

/// <summary>
/// SEQR's operations on terminals and reports. Some are for a reseller user and some for a terminal, so each takes its
/// own credentials. As with <see cref="SeqrClient"/>, a refusal is an answer, and only a missing answer throws
/// <see cref="SeqrTransportException"/>.
/// </summary>
public sealed class SeqrShopClient
{
    private readonly SeqrCaller caller;

    internal SeqrShopClient(SeqrCaller caller) => this.caller = caller;

    /// <summary>Registers a cash register. Each call registers a new one.</summary>
    /// <param name="externalTerminalId">The shop's own id of the cash register.</param>
    /// <param name="password">Its password, at least 4 characters. With a shorter password, SEQR refuses every later call (21).</param>
    /// <param name="name">The name that payers see.</param>
    /// <param name="signedBy">A reseller user's credentials; null for those in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The terminal; or 21 if the credentials are a terminal's.</returns>
    public Task<SeqrResult<RegisteredTerminal>> RegisterTerminalAsync(
        string externalTerminalId,
        string password,
        string name,
        SeqrCredentials? signedBy = null,
        CancellationToken cancellationToken = default) => caller.CallAsync(
            new("registerTerminal", signedBy, Secret: password),
            async (seqr, me) => (await seqr.RegisterTerminalAsync(
                new() { Context = me, ExternalTerminalId = externalTerminalId, Password = password, Name = name })).Return,
            answer => new RegisteredTerminal(answer.TerminalId.Required("terminalId")),
            cancellationToken);

    /// <summary>Takes a terminal out of service. SEQR cancels its open invoice and frees its SEQR id.</summary>
    /// <param name="signedBy">The terminal's credentials; null for those in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; afterwards SEQR answers the terminal's calls with 29.</returns>
    public Task<SeqrResult<Confirmation>> UnregisterTerminalAsync(
        SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("unregisterTerminal", signedBy),
            async (seqr, me) => (await seqr.UnregisterTerminalAsync(new() { Context = me })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);

    /// <summary>Assigns the SEQR id of a printed QR code to a terminal.</summary>
    /// <param name="seqrId">Letters and digits. It replaces the terminal's former SEQR id.</param>
    /// <param name="signedBy">The terminal's credentials; null for those in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>Done; or 53.</returns>
    public Task<SeqrResult<Confirmation>> AssignSeqrIdAsync(
        string seqrId, SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("assignSeqrId", signedBy),
            async (seqr, me) => (await seqr.AssignSeqrIdAsync(new() { Context = me, SeqrId = seqrId })).Return,
            PaymentMap.ToConfirmation,
            cancellationToken);

    /// <summary>Closes a period. It contains everything since the last period of the same shop or terminal.</summary>
    /// <param name="terminalId">One terminal of the shop; null for the whole shop, or for the calling terminal.</param>
    /// <param name="signedBy">The credentials of a reseller user or a terminal; null for those in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The period.</returns>
    public Task<SeqrResult<TransactionPeriod>> MarkTransactionPeriodAsync(
        string? terminalId = null, SeqrCredentials? signedBy = null, CancellationToken cancellationToken = default) => caller.CallAsync(
            new("markTransactionPeriod", signedBy),
            async (seqr, me) => (await seqr.MarkTransactionPeriodAsync(
                new() { Context = me, Parameters = ParameterMap.Of(("TERMINALID", terminalId)) })).Return,
            answer => new TransactionPeriod(answer.TransactionPeriodId.Required("transactionPeriodId")),
            cancellationToken);

    /// <summary>
    /// Fetches a reconciliation report of a closed period. SEQR needs some seconds to prepare it and answers 2 until
    /// then.
    /// </summary>
    /// <param name="reportId">For instance <c>Reconciliation/STD_RECON_003.xml</c>.</param>
    /// <param name="transactionPeriodId">The period.</param>
    /// <param name="terminalId">The terminal, for the reports of one terminal.</param>
    /// <param name="signedBy">The credentials of a reseller user or a terminal; null for those in the options.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The report; or 2 while it is not ready, 90 for an unknown report.</returns>
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

/// <summary>A newly registered cash register.</summary>
/// <param name="TerminalId">SEQR's terminalId, 32 lower-case hex characters. It is the id in the cash register's credentials.</param>
public sealed record RegisteredTerminal(string TerminalId);

/// <summary>A closed period of sales.</summary>
/// <param name="Id">SEQR's transactionPeriodId, 25 digits. Reports are requested with it.</param>
public sealed record TransactionPeriod(string Id);

/// <summary>A reconciliation report.</summary>
/// <param name="Title">The file name; may be empty.</param>
/// <param name="MimeType">SEQR's MIME type; it is <c>text/html</c> although the report is XML.</param>
/// <param name="Text">The XML.</param>
public sealed record Report(string? Title, string? MimeType, string Text);
