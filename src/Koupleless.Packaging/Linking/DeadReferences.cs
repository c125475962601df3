namespace Koupleless.Packaging;

/// <summary>
/// References that lead nowhere even when the module runs alone: to an optional dependency that nobody references, for
/// example. The code that needs them never ran, so a base is not to blame for them.
/// </summary>
public static class DeadReferences
{
    /// <summary>What <see cref="ModuleManifest.DeadReferences"/> says of these problems, in their order.</summary>
    /// <param name="alone">Found when the module's assemblies were checked against its whole closure.</param>
    public static IReadOnlyList<DeadReference> Of(LinkReport alone) =>
        [.. alone.Problems.Select(DeadReference.Of).Distinct()];

    /// <summary>The report without the problems that are dead references.</summary>
    /// <param name="report">The outcome of a check against a base.</param>
    /// <param name="dead">What the module's manifest records.</param>
    public static LinkReport Without(this LinkReport report, IReadOnlyCollection<DeadReference> dead)
    {
        if (dead.Count == 0 || report.Problems.Count == 0)
            return report;
        var known = dead.ToHashSet();
        return report with { Problems = [.. report.Problems.Where(problem => !known.Contains(DeadReference.Of(problem)))] };
    }
}
