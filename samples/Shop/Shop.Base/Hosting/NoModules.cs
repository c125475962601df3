namespace Koupleless.Hosting;

internal interface IModuleProviders<TContract>
    where TContract : class
{
    IReadOnlyList<TResult> Invoke<TResult>(Func<TContract, TResult> call);

    Task<IReadOnlyList<TResult>> InvokeAsync<TResult>(
        Func<TContract, CancellationToken, Task<TResult>> call, CancellationToken cancellation);
}

/// <summary>Stands in for the package Koupleless.Base until it is packed: no module is ever installed.</summary>
internal sealed class NoModules<TContract> : IModuleProviders<TContract>
    where TContract : class
{
    public IReadOnlyList<TResult> Invoke<TResult>(Func<TContract, TResult> call) => [];

    public Task<IReadOnlyList<TResult>> InvokeAsync<TResult>(
        Func<TContract, CancellationToken, Task<TResult>> call, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<TResult>>([]);
}
