namespace Koupleless.Packaging;

/// <summary>A shared framework that is installed. Immutable.</summary>
/// <param name="Name">For example <c>Microsoft.AspNetCore.App</c>.</param>
/// <param name="Wanted">The version that was asked for.</param>
/// <param name="Version">The version that is there and stands in for it.</param>
/// <param name="Folder">Its folder.</param>
public sealed record LocatedFramework(string Name, string Wanted, string Version, string Folder);
