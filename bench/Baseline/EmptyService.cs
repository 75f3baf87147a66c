namespace SeqrSandbox.Baseline;

internal sealed class EmptyService : IEmptyService
{
    public void Nop()
    {
    }
}
