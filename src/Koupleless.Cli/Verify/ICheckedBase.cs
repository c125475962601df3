namespace Koupleless.Cli.Verify;

/// <summary>A base that modules are checked against. Thread-safe.</summary>
internal interface ICheckedBase : IDisposable
{
    BaseDescription Description { get; }

    /// <exception cref="KouplelessException">The artifact cannot be read, or the base cannot be asked at all (KPL5029).</exception>
    Task<ModuleVerdict> CheckAsync(string artifact, CancellationToken cancellationToken);
}
