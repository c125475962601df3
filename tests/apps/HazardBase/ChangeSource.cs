using Microsoft.Extensions.Primitives;

namespace Hazards.Base;

/// <summary>Change tokens of the base.</summary>
public sealed class ChangeSource
{
    private CancellationTokenSource _source = new();

    /// <summary>A token that fires at the next change.</summary>
    public IChangeToken GetToken() => new CancellationChangeToken(_source.Token);

    /// <summary>Fires the token and begins the next one.</summary>
    public void Fire() => Interlocked.Exchange(ref _source, new CancellationTokenSource()).Cancel();
}
