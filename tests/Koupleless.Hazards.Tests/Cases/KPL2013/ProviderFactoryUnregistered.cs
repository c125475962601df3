// outcome: gone
// title: the provider factory is unregistered in Dispose
using System.Data.Common;

public sealed class LedgerFactory : DbProviderFactory
{
    public static readonly LedgerFactory Instance = new();
}

public sealed class LedgerRegistration : IDisposable
{
    public LedgerRegistration() => DbProviderFactories.RegisterFactory("Ledger", LedgerFactory.Instance);

    public void Dispose() => DbProviderFactories.UnregisterFactory("Ledger");
}

public static class Case
{
    public static void Run()
    {
        using var registration = new LedgerRegistration();
    }
}
