namespace Koupleless.Build.Placement;

/// <summary>A type of which some members are redirected.</summary>
/// <param name="name">The full name.</param>
internal sealed class RedirectedType(string name)
{
    private readonly Dictionary<string, Redirection?> _members = new(StringComparer.Ordinal);

    public string Name => name;

    /// <summary>The members that are named.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>For the members that are not named.</summary>
    public Redirection? Others { get; init; }

    /// <summary>By the name of a method; null for one that stays.</summary>
    public Redirection? this[string method]
    {
        get => _members.TryGetValue(method, out var redirection) ? redirection : Others;
        init => _members.Add(method, value);
    }
}
