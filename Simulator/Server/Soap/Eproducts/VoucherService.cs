using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;
using SeqrSandbox.Simulator.Soap.Maps;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>The operations of the eProducts service.</summary>
internal sealed class VoucherService(Sandbox sandbox, ILogger<VoucherService> log) : SoapOperations(sandbox, log), IVoucherService
{
    public Task<WireReply> GetProductList(WireRequest request) =>
        Answer(EproductsService.GetProductList, request, async _ => Listed(
            EproductsService.GetProductList, ProductMap.Suppliers(await Sandbox.Store.ListVoucherProducts())));

    public Task<WireReply> GetProductListCount(WireRequest request) => Answer(EproductsService.GetProductListCount, request, async _ =>
    {
        var count = (await Sandbox.Store.ListVoucherProducts()).Count;
        return Listed(EproductsService.GetProductListCount, writer => writer.WriteMember("totalCount", count));
    });

    public Task<WireReply> GetProductListBySequence(WireRequest request) =>
        Answer(EproductsService.GetProductListBySequence, request, async _ => Listed(
            EproductsService.GetProductListBySequence,
            ProductMap.Suppliers(ProductMap.Cut(
                await Sandbox.Store.ListVoucherProducts(), request.Body.Int("startSeq"), request.Body.Int("endSeq")))));

    public Task<WireReply> ReserveVoucher(WireRequest request) =>
        Answer(EproductsService.ReserveVoucher, request, async caller => Reply(
            EproductsService.ReserveVoucher,
            await Sandbox.Vouchers.Reserve(caller, FlatContextMap.Order(request.Body)),
            sale => sale.Reference));

    public Task<WireReply> BuyReservedVoucher(WireRequest request) =>
        Answer(EproductsService.BuyReservedVoucher, request, async caller => Reply(
            EproductsService.BuyReservedVoucher,
            await Sandbox.Vouchers.Buy(caller, request.Body.Text("ersReference")?.Trim(), VoucherMap.Format(request.Body)),
            sale => sale.Purchase?.Reference,
            VoucherMap.Write));

    public Task<WireReply> CancelVoucherReservation(WireRequest request) =>
        Answer(EproductsService.CancelVoucherReservation, request, async caller => Reply(
            EproductsService.CancelVoucherReservation,
            await Sandbox.Vouchers.CancelReservation(caller, request.Body.Text("ersReference")?.Trim()),
            sale => sale.Release?.Reference));

    public Task<WireReply> CancelTransaction(WireRequest request) =>
        Answer(EproductsService.CancelTransaction, request, async caller => Reply(
            EproductsService.CancelTransaction,
            await Sandbox.Vouchers.CancelSale(
                caller,
                request.Body.Text("ersReference")?.Trim(),
                request.Body.Text("reasonCode")?.Trim(),
                request.Body.Text("reason")),
            sale => sale.Reversal?.Reference));

    public Task<WireReply> GetReceipt(WireRequest request) => Answer(EproductsService.GetReceipt, request, async caller => Reply(
        EproductsService.GetReceipt,
        await Sandbox.Vouchers.FindForReceipt(caller, request.Body.Text("ersReference")?.Trim()),
        sale => sale.Purchase?.Reference,
        (writer, sale) => writer.WriteMember("receipt", ReceiptText.Of(sale, VoucherMap.IsForReseller(request.Body)))));

    public Task<WireReply> ExecuteReport(WireRequest request) => Answer(EproductsService.ExecuteReport, request, async caller =>
    {
        var report = await Sandbox.VoucherReports.Execute(
            caller, request.Body.Text("reportId")?.Trim(), request.Body.Text("language")?.Trim(), ParameterMap.Read(request.Body));
        return new EproductsReply
        {
            Operation = EproductsService.ExecuteReport,
            Refusal = report.Refusal,
            Members = report.Succeeded ? writer => VoucherReportMap.Write(writer, report.Value) : null,
        };
    });

    protected override ValueTask<Outcome<Caller>> Authenticate(Operation operation, WireRequest request) =>
        Sandbox.Authentication.Authenticate(FlatContextMap.Credentials(request.Body), operation);

    protected override ScriptedCall Scripted(Operation operation, WireRequest request, Caller? caller) =>
        new() { Operation = operation, Caller = caller, Scenario = FlatContextMap.Scenario(request.Body) };

    protected override WireReply Plain(Operation operation, Refusal? refusal) =>
        new EproductsReply { Operation = operation, Refusal = refusal };

    private EproductsReply Listed(Operation operation, Action<XmlWriter> members) =>
        new() { Operation = operation, ErsReference = Sandbox.Vouchers.NextReference().Value, Members = members };

    private static EproductsReply Reply(
        Operation operation,
        Outcome<VoucherSale> outcome,
        Func<VoucherSale, ErsReference?> reference,
        Action<XmlWriter, VoucherSale>? write = null) => new()
        {
            Operation = operation,
            Refusal = outcome.Refusal,
            ErsReference = outcome.Value is { } sale ? reference(sale)?.Value : null,
            Members = outcome.Value is { } told && write is not null ? writer => write(writer, told) : null,
        };
}
