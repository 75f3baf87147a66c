using SeqrSandbox.Simulator.Cli;

return await CommandLine.Run(args);
