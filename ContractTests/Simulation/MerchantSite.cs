using System.Net;
using System.Web;
using SeqrSandbox.ContractTests.Simulation.Machine;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>Where merchants are notified. It answers, fails, is slow or loses its answer, as its seed says.</summary>
internal sealed class MerchantSite(Schedule schedule, Random random, Trace trace) : HttpMessageHandler
{
    public const string Url = "http://merchant.example/paid";

    private readonly Dictionary<InvoiceReference, int> received = [];

    /// <summary>Whether it answers everything well from now on.</summary>
    public bool IsWell { get; set; }

    /// <summary>How often a merchant was told of an invoice.</summary>
    public int Received(InvoiceReference invoice) => received.GetValueOrDefault(invoice);

    /// <summary>The invoices for which some attempt did not end well.</summary>
    public HashSet<InvoiceReference> Troubled { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var invoice = new InvoiceReference(HttpUtility.ParseQueryString(
            new StreamReader(request.Content!.ReadAsStream(CancellationToken.None)).ReadToEnd())["invoiceReference"]!);
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        var (way, delay) = (IsWell ? 9 : random.Next(10), TimeSpan.FromMilliseconds(random.Next(400)));
        if (way < 4)
            Troubled.Add(invoice);
        schedule.SetAlarm(null, way == 0 ? delay * 40 : delay, () => Arrive(invoice, way, answer));
        return answer.Task;
    }

    private void Arrive(InvoiceReference invoice, int way, TaskCompletionSource<HttpResponseMessage> answer)
    {
        if (way == 1)
        {
            trace.Add($"the merchant is not reached about {trace.Short(invoice)}");
            answer.TrySetException(new HttpRequestException("refused"));
            return;
        }

        received[invoice] = Received(invoice) + 1;
        var end = way == 2 ? ", its answer is lost" : way == 3 ? " and fails" : "";
        trace.Add($"the merchant is told of {trace.Short(invoice)}{end}");
        if (way == 2)
            answer.TrySetException(new HttpRequestException("lost"));
        else
            answer.TrySetResult(new(way == 3 ? HttpStatusCode.InternalServerError : HttpStatusCode.OK));
    }
}
