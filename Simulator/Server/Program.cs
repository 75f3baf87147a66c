using SeqrSandbox.Simulator.Hosting;

var app = await SimulatorHost.Build(new SimulatorOptions { DataDirectory = "data" });
await app.RunAsync();
