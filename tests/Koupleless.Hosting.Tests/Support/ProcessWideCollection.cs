namespace Koupleless.Hosting.Tests.Support;

/// <summary>
/// Tests of what a process has once (the framework's caches, watches, timers): a base of another test that uninstalls at the same
/// time would change it under them, so they run when no other does.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessWideCollection
{
    public const string Name = "Process-wide";
}
