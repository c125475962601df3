using Koupleless.Packaging;

namespace Koupleless.Hosting;

/// <summary>What a base finds in a module that it has unpacked and not run. Immutable.</summary>
/// <param name="Name">The module's name.</param>
/// <param name="Version">The module's version.</param>
/// <param name="Problems">What the base does not satisfy; an installation is refused when there is any.</param>
/// <param name="Unverified">Simple names of referenced assemblies that the base supplies and that cannot be looked into.</param>
public sealed record ModuleVerification(string Name, string Version, IReadOnlyList<LinkProblem> Problems, IReadOnlyList<string> Unverified);
