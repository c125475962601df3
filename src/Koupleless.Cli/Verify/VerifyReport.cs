using Koupleless.Packaging;

namespace Koupleless.Cli.Verify;

/// <summary>The answer of <c>koupleless verify --json</c>, documented in docs/cli.md.</summary>
internal sealed record VerifyReport(int SchemaVersion, BaseDescription Base, VerifySummary Summary, IReadOnlyList<VerifyCause> Causes, IReadOnlyList<ModuleVerdict> Modules)
{
    public const int CurrentSchemaVersion = 1;

    public static VerifyReport Of(BaseDescription @base, IReadOnlyList<ModuleVerdict> modules) => new(
        CurrentSchemaVersion,
        @base,
        new(
            modules.Count,
            modules.Count(static module => module.Verdict == Verdict.Links),
            modules.Count(static module => module.Verdict == Verdict.Breaks),
            modules.Count(static module => module.Verdict == Verdict.Unreadable)),
        [
            .. modules
                .SelectMany(static module => module.Problems.Select(problem => (Module: module, Problem: problem)))
                .GroupBy(static pair => (pair.Problem.Supplier, pair.Problem.Target, pair.Problem.Kind))
                .Select(static cause => new VerifyCause(
                    cause.Key.Kind,
                    cause.Key.Supplier,
                    cause.Key.Target,
                    cause.First().Problem.Message,
                    [.. cause.Select(static pair => new AffectedModule(pair.Module.Name!, pair.Module.Version!, pair.Module.Path, pair.Problem.From, pair.Problem.Where))]))
                .OrderByDescending(static cause => cause.Modules.DistinctBy(static module => module.Path).Count())
                .ThenBy(static cause => cause.Supplier, StringComparer.Ordinal)
                .ThenBy(static cause => cause.Target, StringComparer.Ordinal)
                .ThenBy(static cause => cause.Kind),
        ],
        modules);
}

/// <summary>What the modules were checked against.</summary>
/// <param name="Source">As on the command line.</param>
/// <param name="Name">Null for a live base, which does not say.</param>
/// <param name="Version">Null for a live base.</param>
/// <param name="ContractPackage">True when only the base's contracts were at hand.</param>
/// <param name="Frameworks">The shared frameworks that were found; empty for a live or self-contained base.</param>
internal sealed record BaseDescription(string Source, string? Name, string? Version, bool ContractPackage, IReadOnlyList<CheckedFramework> Frameworks);

/// <summary>A shared framework.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">The version that was checked against.</param>
/// <param name="Wanted">The version that the base names.</param>
internal sealed record CheckedFramework(string Name, string Version, string Wanted);

/// <summary>Counts of modules.</summary>
internal sealed record VerifySummary(int Modules, int Links, int Breaks, int Unreadable);

/// <summary>One thing that the base lacks, and everybody who needs it.</summary>
internal sealed record VerifyCause(LinkProblemKind Kind, string Supplier, string Target, string Message, IReadOnlyList<AffectedModule> Modules);

/// <summary>A module that breaks.</summary>
internal sealed record AffectedModule(string Name, string Version, string Path, string From, IReadOnlyList<string> Where);

/// <summary>What became of one artifact.</summary>
internal enum Verdict
{
    Links,
    Breaks,
    Unreadable,
}

/// <summary>The outcome for one artifact.</summary>
/// <param name="Path">As on the command line.</param>
/// <param name="Name">Null when it could not be read.</param>
/// <param name="Version">Null when it could not be read.</param>
/// <param name="Verdict">The outcome in a word.</param>
/// <param name="Problems">All that the base does not satisfy.</param>
/// <param name="Unverified">What the base supplies and nobody could look into.</param>
/// <param name="Error">Why it could not be checked, or why the base refuses it altogether.</param>
internal sealed record ModuleVerdict(
    string Path,
    string? Name,
    string? Version,
    Verdict Verdict,
    IReadOnlyList<LinkProblem> Problems,
    IReadOnlyList<string> Unverified,
    VerifyError? Error = null)
{
    public static ModuleVerdict Of(string path, string name, string version, IReadOnlyList<LinkProblem> problems, IReadOnlyList<string> unverified) =>
        new(path, name, version, problems.Count == 0 ? Verdict.Links : Verdict.Breaks, problems, unverified);

    public static ModuleVerdict Failed(string path, string code, string message) =>
        // Built for a later framework: the artifact is sound, and the base would not take it.
        new(path, null, null, code == ErrorIds.TargetFrameworkUnsupported ? Verdict.Breaks : Verdict.Unreadable, [], [], new(code, message));
}

/// <summary>An error with its id.</summary>
internal sealed record VerifyError(string Code, string Message);
