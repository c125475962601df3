namespace Koupleless.Hosting;

/// <summary>
/// How a base calls the modules that implement a contract (<see cref="ProvidesAttribute{TContract}"/>). The base never
/// keeps a module's object: each call asks the modules that are active then, is counted as in flight for them, and ends
/// before they unload. Registered as a singleton for every contract; thread-safe.
/// </summary>
/// <typeparam name="TContract">An interface in an assembly of the base.</typeparam>
public interface IModuleProviders<TContract>
    where TContract : class
{
    /// <summary>Calls every active implementation, in ascending order, and returns the answers in that order.</summary>
    /// <remarks>An exception of an implementation ends the call and reaches the caller. Answers must not be of a module's own type.</remarks>
    IReadOnlyList<TResult> Invoke<TResult>(Func<TContract, TResult> call);

    /// <summary>
    /// The same for asynchronous calls, one after the other. The token given to <paramref name="call"/> is also cancelled when
    /// its module has to go and the call outlasts the drain.
    /// </summary>
    Task<IReadOnlyList<TResult>> InvokeAsync<TResult>(Func<TContract, CancellationToken, Task<TResult>> call, CancellationToken cancellationToken = default);
}
