using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Reads the metadata <c>Provided</c> and <c>ProvidedVersionPolicy</c> of references.</summary>
/// <param name="report">Gets the id and text of an error for each value that is none (KPL4008).</param>
internal sealed class ReferenceMarks(Action<string, string> report)
{
    /// <summary>What the items say, by a key of theirs; those that say nothing are left out.</summary>
    public IReadOnlyDictionary<string, ReferenceMark> Of(IEnumerable<ITaskItem> items, string itemType, Func<ITaskItem, string> key)
    {
        var marks = new Dictionary<string, ReferenceMark>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (Of(item, itemType, item.ItemSpec) is { } mark)
                marks[key(item)] = mark;
        }

        return marks;
    }

    /// <summary>What an item says; null when it says nothing.</summary>
    public ReferenceMark? Of(ITaskItem item, string itemType, string name)
    {
        var provided = Provided(item.GetMetadata("Provided"), $"The metadata Provided of {itemType} {name}");
        var policy = Policy(item.GetMetadata("ProvidedVersionPolicy"), $"The metadata ProvidedVersionPolicy of {itemType} {name}");
        return provided is null && policy is null ? null : new(provided, policy);
    }

    /// <summary>A version policy; null for an empty text.</summary>
    public VersionPolicy? Policy(string text, string where)
    {
        if (text.Length == 0)
            return null;
        foreach (var policy in Enum.GetValues<VersionPolicy>())
        {
            // Enum.TryParse would take numbers, too.
            if (policy.ToString().Equals(text.Trim(), StringComparison.OrdinalIgnoreCase))
                return policy;
        }

        Refuse(text, where, string.Join(", ", Enum.GetNames<VersionPolicy>()));
        return null;
    }

    private bool? Provided(string text, string where)
    {
        if (text.Length == 0)
            return null;
        if (bool.TryParse(text, out var provided))
            return provided;
        Refuse(text, where, "true, false");
        return null;
    }

    private void Refuse(string text, string where, string values) =>
        report(ErrorIds.InvalidProvidedPolicy, $"{where} is '{text}'. Use one of: {values}.");
}
