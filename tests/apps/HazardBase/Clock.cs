namespace Hazards.Base;

/// <summary>A service of the base with events.</summary>
public interface IClock
{
    /// <summary>Raised once a second, or when a test says so.</summary>
    event EventHandler? Tick;

    /// <summary>The time.</summary>
    DateTimeOffset Now { get; }
}

/// <inheritdoc/>
public sealed class Clock : IClock
{
    /// <inheritdoc/>
    public event EventHandler? Tick;

    /// <inheritdoc/>
    public DateTimeOffset Now => DateTimeOffset.UtcNow;

    /// <summary>Raises <see cref="Tick"/>.</summary>
    public void Advance() => Tick?.Invoke(this, EventArgs.Empty);
}
