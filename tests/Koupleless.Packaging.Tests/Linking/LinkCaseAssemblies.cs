namespace Koupleless.Packaging.Tests.Linking;

/// <summary>The assemblies of a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Before">The base's when the module was compiled.</param>
/// <param name="After">The base's after its upgrade.</param>
/// <param name="Carried">What the module carries in the first base; its own assembly first.</param>
/// <param name="CarriedAfterwards">What it carries in the second.</param>
internal sealed record LinkCaseAssemblies(
    LinkCase Case,
    IReadOnlyList<ModuleImage> Before,
    IReadOnlyList<ModuleImage> After,
    IReadOnlyList<ModuleImage> Carried,
    IReadOnlyList<ModuleImage> CarriedAfterwards);
