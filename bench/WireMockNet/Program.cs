using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;
using WireMock.Settings;

// Answers each getPaymentStatus with the file named second, on the port named first. It keeps no request.
var server = WireMockServer.Start(new WireMockServerSettings { Port = int.Parse(args[0]), MaxRequestLogCount = 0 });
server
    .Given(Request.Create().UsingPost().WithBody(new XPathMatcher("//*[local-name()='getPaymentStatus']")))
    .RespondWith(Response.Create().WithHeader("Content-Type", "text/xml; charset=utf-8").WithBody(File.ReadAllText(args[1])));
await Task.Delay(Timeout.Infinite);
