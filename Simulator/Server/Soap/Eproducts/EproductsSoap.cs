using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>The eProducts service on the wire.</summary>
internal static class EproductsSoap
{
    public const string Namespace = "http://externalws.client.ers.seamless.com/";

    public static readonly SoapService Service = new(EproductsService.Contract)
    {
        Name = "eproducts",
        Namespace = Namespace,
        Paths = [new(EproductsService.Path)],
        Wsdl = WsdlDocument.Embedded("ExternalClientWS.wsdl"),
        Contract = typeof(IVoucherService),
        Implementation = typeof(VoucherService),
        Calls = new OperationCalls<IVoucherService>(
            (sandbox, logs) => new VoucherService(sandbox, logs.CreateLogger<VoucherService>()),
            (EproductsService.GetProductList, (service, request) => service.GetProductList(request)),
            (EproductsService.ReserveVoucher, (service, request) => service.ReserveVoucher(request)),
            (EproductsService.BuyReservedVoucher, (service, request) => service.BuyReservedVoucher(request)),
            (EproductsService.CancelVoucherReservation, (service, request) => service.CancelVoucherReservation(request)),
            (EproductsService.CancelTransaction, (service, request) => service.CancelTransaction(request)),
            (EproductsService.ExecuteReport, (service, request) => service.ExecuteReport(request)),
            (EproductsService.GetProductListCount, (service, request) => service.GetProductListCount(request)),
            (EproductsService.GetProductListBySequence, (service, request) => service.GetProductListBySequence(request)),
            (EproductsService.GetReceipt, (service, request) => service.GetReceipt(request))),
    };
}
