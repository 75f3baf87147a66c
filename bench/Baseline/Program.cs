using SeqrSandbox.Baseline;
using SoapCore;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddSoapCore();
builder.Services.AddSingleton<IEmptyService, EmptyService>();

var app = builder.Build();
app.MapPost("/constant", () => Results.Text("constant"));
((IEndpointRouteBuilder)app).UseSoapEndpoint<IEmptyService>("/empty.svc", new SoapEncoderOptions(), SoapSerializer.XmlSerializer);
app.Run();
