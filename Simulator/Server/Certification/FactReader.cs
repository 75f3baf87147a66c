using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>Reads what a certification asks for out of an entry with its bodies.</summary>
internal delegate Fact FactReader(JournalEntry entry);
