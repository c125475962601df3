using System.Globalization;
using System.Runtime.CompilerServices;

namespace Koupleless.HazardRunner.State;

/// <summary>Values as text that can be kept without keeping the value.</summary>
internal static class Value
{
    /// <summary>Two values with the same text are taken for the same.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        Type type => type.FullName ?? type.Name,
        ICollection<string> texts => $"[{string.Join(", ", texts)}]",
        ValueType => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        _ => Identity(value),
    };

    // The hash code is the object's own, not one that its type computes.
    private static string Identity(object value) => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name}#{RuntimeHelpers.GetHashCode(value)}");
}
