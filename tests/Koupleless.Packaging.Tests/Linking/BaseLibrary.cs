namespace Koupleless.Packaging.Tests.Linking;

/// <summary>A library of the base, before and after an upgrade.</summary>
/// <param name="Name">What sources call it; its assembly is <c>{case}.{Name}</c>.</param>
/// <param name="V1">Its source when the module was compiled.</param>
/// <param name="V2">Its source now; null when the base no longer has it.</param>
internal sealed record BaseLibrary(string Name, string V1, string? V2)
{
    public string Version1 { get; init; } = "1.0.0.0";

    public string Version2 { get; init; } = "1.0.0.0";

    /// <summary>A type of the shared framework with whose public key the library is signed, or null.</summary>
    public Type? Key1 { get; init; }

    public Type? Key2 { get; init; }

    /// <summary>The module carries version 1 of it, beside what the upgraded base supplies.</summary>
    public bool CarriedAfterwards { get; init; }
}
