// outcome: pins
// title: a provider factory of the module
using System.Data.Common;

public sealed class LedgerFactory : DbProviderFactory
{
    public static readonly LedgerFactory Instance = new();
}

public static class Case
{
    public static void Run() => DbProviderFactories.RegisterFactory("Ledger", LedgerFactory.Instance);
}
