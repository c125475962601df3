namespace Koupleless.Packaging;

/// <summary>
/// The files of one assembly name: more than one when a package has files for single runtime identifiers. A load context
/// has one place for a name, so they are decided on together.
/// </summary>
internal sealed class AssemblyGroup(IReadOnlyList<Candidate> files, IReadOnlyList<Candidate> superseded)
{
    public IReadOnlyList<Candidate> Files { get; } = files;

    /// <summary>Copies of other packages that lost their place to these files.</summary>
    public IReadOnlyList<Candidate> Superseded { get; } = superseded;

    /// <summary>The file with the highest version, one that the build copies if there is any: the one that a base has to match.</summary>
    public Candidate Highest { get; } = files.MaxBy(static file => (file.File.Role == ClosureRole.Copied, file.Facts!.Version))!;

    public AssemblyFacts Facts => Highest.Facts!;

    public string Name => Facts.Name;

    public bool IsCompileOnly => Highest.File.Role == ClosureRole.CompileOnly;

    public bool Carried => Highest.Carried;

    public Verdict Verdict
    {
        get => Highest.Verdict;
        set
        {
            foreach (var file in Files)
                file.Verdict = value;
        }
    }
}
