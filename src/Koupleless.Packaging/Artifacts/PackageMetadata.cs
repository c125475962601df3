namespace Koupleless.Packaging;

/// <summary>What a NuGet feed shows of an artifact beside the module's name and version.</summary>
/// <param name="Authors">Who made it.</param>
/// <param name="Description">What it is.</param>
public sealed record PackageMetadata(string Authors, string Description);
