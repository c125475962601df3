using Koupleless.Analyzers;
using Koupleless.Hazards.Tests.Corpus;

namespace Koupleless.Hazards.Tests.Analysis;

/// <summary>What the analyzers have to say of a case, as its outcome demands.</summary>
internal static class Expectation
{
    /// <summary>True for a case that does harm when it runs.</summary>
    public static bool IsHazard(HazardCase hazard) => hazard.Outcome != Outcome.Gone;

    /// <summary>The hazards reported are the ones that the run shows.</summary>
    public static bool Holds(HazardCase hazard, IEnumerable<string> reported) =>
        IsHazard(hazard) ? reported.Contains(hazard.Rule) : !reported.Any(id => IsClaimOfHarm(hazard, id));

    // That a module's own static can change is said of every static that can, whatever becomes of the module;
    // only the cases of that rule look at the statics themselves. That an answer is the base's does no harm to anybody else.
    private static bool IsClaimOfHarm(HazardCase hazard, string id) =>
        id != RuleIds.ProgramOfBase && (id != RuleIds.MutableStaticInModule || hazard.Rule == RuleIds.MutableStaticInModule);
}
