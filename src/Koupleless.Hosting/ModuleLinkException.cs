using System.Text;
using Koupleless.Packaging;

namespace Koupleless.Hosting;

/// <summary>
/// A module does not fit this base: KPL5013 when the base lacks whole assemblies or has lower versions, KPL5028 when types
/// or members do not link. None of the module's code has run.
/// </summary>
public sealed class ModuleLinkException : KouplelessException
{
    private const int MostInMessage = 20;

    internal ModuleLinkException(string name, string version, IReadOnlyList<LinkProblem> misses)
        : this(misses.All(static miss => miss.Kind.IsAboutAssembly()), $"{name} {version}", misses)
    {
    }

    private ModuleLinkException(bool isAboutAssemblies, string module, IReadOnlyList<LinkProblem> misses)
        : base(
            isAboutAssemblies ? ErrorIds.ProvidedAssemblyMissing : ErrorIds.DoesNotLinkHere,
            isAboutAssemblies
                ? Describe($"{module} needs from the base what it does not supply:", misses, "Build the module against this base, carry the assemblies (Provided=\"false\"), or update the base.")
                : Describe($"{module} does not link in this base:", misses, "Build the module against this base, or update the base."))
    {
        Misses = misses;
    }

    /// <summary>Everything that the base does not satisfy; the message has the first 20.</summary>
    public IReadOnlyList<LinkProblem> Misses { get; }

    private static string Describe(string what, IReadOnlyList<LinkProblem> misses, string remedy)
    {
        var text = new StringBuilder(what);
        foreach (var miss in misses.Take(MostInMessage))
            text.Append("\n- ").Append(miss.Message).Append(" Needed by ").Append(NeededBy(miss)).Append('.');
        if (misses.Count > MostInMessage)
            text.Append("\n- and ").Append(misses.Count - MostInMessage).Append(" more.");
        return text.Append('\n').Append(remedy).ToString();
    }

    private static string NeededBy(LinkProblem miss) =>
        miss.Where.Count == 0 ? miss.From : $"{miss.From}: {miss.DescribePlaces()}";
}
