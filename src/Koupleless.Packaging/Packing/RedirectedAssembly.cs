namespace Koupleless.Packaging;

/// <summary>An assembly as the artifact carries it, where what it asks the process is answered for the module. Immutable.</summary>
/// <param name="Image">The assembly.</param>
/// <param name="Members">The members that it no longer uses, by full name, in ordinal order.</param>
public sealed record RedirectedAssembly(byte[] Image, IReadOnlyList<string> Members);
