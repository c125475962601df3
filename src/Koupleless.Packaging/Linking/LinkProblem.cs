namespace Koupleless.Packaging;

/// <summary>A reference of a module that the base cannot satisfy: the runtime would throw when it gets there. Immutable.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Supplier">Simple name of the assembly that lacks or forbids it.</param>
/// <param name="Target">The type or member in question, as C# people would write it; the assembly's version when it is the assembly.</param>
/// <param name="Message">A sentence: what is missing, and what was found instead when that helps.</param>
/// <param name="From">Simple name of the module's assembly that has the reference.</param>
/// <param name="Where">The types and members of <paramref name="From"/> that need it, in ordinal order; empty when only its metadata do.</param>
public sealed record LinkProblem(
    LinkProblemKind Kind,
    string Supplier,
    string Target,
    string Message,
    string From,
    IReadOnlyList<string> Where)
{
    private const int MostPlaces = 3;

    /// <summary>The first places that need it; the assembly when only its metadata do.</summary>
    public string DescribePlaces()
    {
        if (Where.Count == 0)
            return From;
        var text = string.Join(", ", Where.Take(MostPlaces));
        return Where.Count > MostPlaces ? $"{text} and {Where.Count - MostPlaces} more" : text;
    }
}
