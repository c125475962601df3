using System.Text.Json.Serialization;

namespace Koupleless.Packaging;

/// <summary>Where a module gets a file of its closure from when it runs in a base.</summary>
public enum SlimDecision
{
    /// <summary>From the shared framework: never carried.</summary>
    [JsonStringEnumMemberName("framework")]
    Framework,

    /// <summary>From the base, or nobody needs it: not carried.</summary>
    [JsonStringEnumMemberName("provided")]
    Provided,

    /// <summary>From the artifact, which carries a copy.</summary>
    [JsonStringEnumMemberName("private")]
    Private,
}
