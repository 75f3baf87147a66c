using System.ServiceModel;

namespace Reference.Client.Wire.Calls;

[MessageContract(WrapperName = "unregisterTerminal", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class UnregisterTerminalCall : SignedCall;

[MessageContract(WrapperName = "unregisterTerminalResponse", WrapperNamespace = SeqrNamespace.Uri)]
internal sealed class UnregisterTerminalReply : Reply<WireResponse>;
