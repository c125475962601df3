using Koupleless.Hosting.Dispatch;

namespace Koupleless.Hosting.Services;

internal sealed class ModuleProviders<TContract>(ProviderTable table) : IModuleProviders<TContract>
    where TContract : class
{
    public IReadOnlyList<TResult> Invoke<TResult>(Func<TContract, TResult> call)
    {
        var entries = table.Find(typeof(TContract));
        var results = new List<TResult>(entries.Length);
        foreach (var entry in entries)
        {
            var inFlight = new ContractCall();
            // A module that is leaving is as good as gone.
            if (!entry.Gate.TryEnter(inFlight))
                continue;
            try
            {
                results.Add(entry.Call(call));
            }
            finally
            {
                CallGate.Exit(inFlight);
            }
        }

        return results;
    }

    public async Task<IReadOnlyList<TResult>> InvokeAsync<TResult>(Func<TContract, CancellationToken, Task<TResult>> call, CancellationToken cancellationToken = default)
    {
        var entries = table.Find(typeof(TContract));
        var results = new List<TResult>(entries.Length);
        foreach (var entry in entries)
        {
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var inFlight = new ContractCall(cancellation);
            if (!entry.Gate.TryEnter(inFlight))
                continue;
            try
            {
                results.Add(await entry.Call<TContract, Task<TResult>>(contract => call(contract, cancellation.Token)));
            }
            finally
            {
                CallGate.Exit(inFlight);
            }
        }

        return results;
    }

    private sealed class ContractCall(CancellationTokenSource? cancellation = null) : ModuleCall
    {
        // Not here: the gate aborts under its lock, and a cancelled call may run code of the module at once.
        internal override void Abort()
        {
            if (cancellation is not null)
                _ = cancellation.CancelAsync();
        }
    }
}
