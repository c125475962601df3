using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis.Tables;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>What a diagnostic tells a code fix about an object that has to be released.</summary>
internal static class ReleaseProperties
{
    /// <summary>The methods of which one releases it, separated by commas.</summary>
    public const string Methods = "Release";

    /// <summary>There when it is the receiver of the reported call, and not its result.</summary>
    public const string IsReceiver = "IsReceiver";

    public static ImmutableDictionary<string, string?> Of(HazardRow row)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        if (row.Release.IsEmpty)
        {
            return properties;
        }

        properties = properties.Add(Methods, string.Join(",", row.Release));
        return row.About == HazardSubject.Receiver ? properties.Add(IsReceiver, null) : properties;
    }
}
