using System.ServiceModel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Engine;
using SeqrSandbox.Simulator.Soap.Maps;
using SeqrSandbox.Simulator.Soap.Wsdl;

namespace SeqrSandbox.ContractTests.SecondService;

/// <summary>A service that SEQR does not have, with all that a service needs to be served beside the others.</summary>
internal static class ParcelSoap
{
    public const string Path = "/parcels/service";

    public const string Namespace = "http://parcels.seqr.example/";

    public const string Wsdl = $$"""
        <wsdl:definitions targetNamespace="{{Namespace}}"
            xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/">
          <wsdl:types>
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:tns="{{Namespace}}" targetNamespace="{{Namespace}}">
              <xs:complexType name="trackParcel">
                <xs:sequence>
                  <xs:element name="context" type="tns:clientContext"/>
                  <xs:element name="parcelId" type="xs:string"/>
                  <xs:element name="stops" type="xs:int"/>
                </xs:sequence>
              </xs:complexType>
              <xs:complexType name="clientContext">
                <xs:sequence>
                  <xs:element name="clientRequestTimeout" type="xs:long"/>
                  <xs:element name="initiatorPrincipalId">
                    <xs:complexType>
                      <xs:sequence>
                        <xs:element name="id" type="xs:string"/>
                        <xs:element name="type" type="xs:string"/>
                      </xs:sequence>
                    </xs:complexType>
                  </xs:element>
                  <xs:element name="password" type="xs:string"/>
                </xs:sequence>
              </xs:complexType>
            </xs:schema>
          </wsdl:types>
          <wsdl:service name="Parcels"><wsdl:port name="Parcels"><soap:address location="{address}"/></wsdl:port></wsdl:service>
        </wsdl:definitions>
        """;

    public static readonly Operation TrackParcel = new("trackParcel") { ForResellerUsers = false, Needs = ["parcelId"] };

    public static readonly SoapService Service = new(new(Path, TrackParcel))
    {
        Name = "parcel",
        Namespace = Namespace,
        Paths = [new(Path)],
        Wsdl = new("parcels.wsdl", Wsdl),
        Contract = typeof(IParcelService),
        Implementation = typeof(ParcelService),
        Calls = new OperationCalls<IParcelService>(
            (sandbox, logs) => new ParcelService(sandbox, logs.CreateLogger<ParcelService>()),
            (TrackParcel, (service, request) => service.TrackParcel(request))),
    };
}

[ServiceContract(Namespace = ParcelSoap.Namespace)]
internal interface IParcelService
{
    [OperationContract(Name = "trackParcel", Action = "trackParcel")]
    Task<WireReply> TrackParcel(WireRequest request);
}

internal sealed class ParcelService(Sandbox sandbox, ILogger<ParcelService> log) : SoapOperations(sandbox, log), IParcelService
{
    public Task<WireReply> TrackParcel(WireRequest request) =>
        Answer(ParcelSoap.TrackParcel, request, caller => ValueTask.FromResult(Tracked(request.Body.Text("parcelId"), caller)));

    private static WireReply Tracked(string? parcel, Caller caller) => new()
    {
        Operation = ParcelSoap.TrackParcel,
        Members = writer => writer.WriteMember("place", $"{parcel} is at {caller.Reseller.Name}"),
    };
}

/// <summary>A simulator that serves it too.</summary>
public sealed class ParcelSimulator : SimulatorUnderTest
{
    private protected override void Configure(WebApplicationBuilder builder)
    {
        builder.WebHost.UseTestServer();
        builder.Services.AddSoapService(ParcelSoap.Service);
    }

    private protected override HttpClient Connect(WebApplication started) => started.GetTestClient();
}
