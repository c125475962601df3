namespace Koupleless.Packaging;

/// <summary>The outcome of a link check. Immutable.</summary>
/// <param name="Problems">All of them, in an order that is the same each time; empty when the module links.</param>
/// <param name="Unverified">Simple names of referenced assemblies that the base supplies but whose files were not at hand.</param>
public sealed record LinkReport(IReadOnlyList<LinkProblem> Problems, IReadOnlyList<string> Unverified);
