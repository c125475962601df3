namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>What the entry point of a project without one is generated from.</summary>
/// <param name="Implementations">The provider classes as source names them, each once.</param>
/// <param name="Startups">The methods to call, in this order.</param>
internal sealed record Library(EquatableArray<string> Implementations, EquatableArray<StartupMethod> Startups);
