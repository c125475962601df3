// outcome: gone
// title: a semaphore, a lock and a reader-writer lock
using System.Data;

public sealed class Account
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Lock _lock = new();
    private decimal _balance;

    public async Task DepositAsync(decimal amount)
    {
        await _gate.WaitAsync();
        try
        {
            lock (_lock)
            {
                _balance += amount;
            }
        }
        finally
        {
            _gate.Release();
        }
    }
}

public static class Case
{
    public static async Task Run()
    {
        var account = new Account();
        await Task.WhenAll(Enumerable.Range(1, 10).Select(amount => account.DepositAsync(amount)));
        using var cache = new ReaderWriterLockSlim();
        cache.EnterReadLock();
        cache.ExitReadLock();
    }
}
