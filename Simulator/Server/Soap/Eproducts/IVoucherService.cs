using System.ServiceModel;
using SeqrSandbox.Simulator.Soap.Contract;

namespace SeqrSandbox.Simulator.Soap.Eproducts;

/// <summary>The nine operations, as the engine dispatches them. The contract that merchants read is the WSDL document.</summary>
[ServiceContract(Namespace = EproductsSoap.Namespace)]
internal interface IVoucherService
{
    [OperationContract(Name = "getProductList", Action = "getProductList")]
    Task<WireReply> GetProductList(WireRequest request);

    [OperationContract(Name = "reserveVoucher", Action = "reserveVoucher")]
    Task<WireReply> ReserveVoucher(WireRequest request);

    [OperationContract(Name = "buyReservedVoucher", Action = "buyReservedVoucher")]
    Task<WireReply> BuyReservedVoucher(WireRequest request);

    [OperationContract(Name = "cancelVoucherReservation", Action = "cancelVoucherReservation")]
    Task<WireReply> CancelVoucherReservation(WireRequest request);

    [OperationContract(Name = "cancelTransaction", Action = "cancelTransaction")]
    Task<WireReply> CancelTransaction(WireRequest request);

    [OperationContract(Name = "executeReport", Action = "executeReport")]
    Task<WireReply> ExecuteReport(WireRequest request);

    [OperationContract(Name = "getProductListCount", Action = "getProductListCount")]
    Task<WireReply> GetProductListCount(WireRequest request);

    [OperationContract(Name = "getProductListBySequence", Action = "getProductListBySequence")]
    Task<WireReply> GetProductListBySequence(WireRequest request);

    [OperationContract(Name = "getReceipt", Action = "getReceipt")]
    Task<WireReply> GetReceipt(WireRequest request);
}
