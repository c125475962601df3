using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Gathers the problems of one assembly: each once, with all the places that need it.</summary>
internal sealed class ProblemCollector(AssemblyImage from)
{
    private readonly Dictionary<(LinkProblemKind, string, string), Problem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    /// <summary>The problem of this kind with this target, new or known.</summary>
    public Problem Add(LinkProblemKind kind, string supplier, string target, string message)
    {
        if (!_problems.TryGetValue((kind, supplier, target), out var problem))
            _problems.Add((kind, supplier, target), problem = new(kind, supplier, target, message));
        return problem;
    }

    public IEnumerable<LinkProblem> ToLinkProblems() => _problems.Values.Select(problem => problem.ToLinkProblem(from.Name));

    internal sealed class Problem(LinkProblemKind kind, string supplier, string target, string message)
    {
        private readonly SortedSet<string> _places = new(StringComparer.Ordinal);

        public void At(Site site) => _places.Add(Place.Of(site));

        public void At(string place) => _places.Add(place);

        public LinkProblem ToLinkProblem(string from) => new(kind, supplier, target, message, from, [.. _places]);
    }
}
