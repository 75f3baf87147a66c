using SeqrSandbox.Simulator.Cli;
using SeqrSandbox.Simulator.Hosting;

return await CommandLine.Run(args, Serve.Run, Exploring.Run, ServingTools.Run);
