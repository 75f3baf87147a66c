using System.ServiceModel;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "benchmarkingNop", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class BenchmarkingNopCall;

[MessageContract(WrapperName = "benchmarkingNopResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class BenchmarkingNopReply : Reply<WireResponse>;
