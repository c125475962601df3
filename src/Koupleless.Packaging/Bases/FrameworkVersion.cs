using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Koupleless.Packaging;

/// <summary>The version of a shared framework: a semantic version, in its order.</summary>
internal sealed record FrameworkVersion(int Major, int Minor, int Patch, string Prerelease) : IComparable<FrameworkVersion>
{
    public bool IsPrerelease => Prerelease.Length > 0;

    public static bool TryParse(string text, [NotNullWhen(true)] out FrameworkVersion? version)
    {
        version = null;
        var core = text.Split('+')[0];
        var dash = core.IndexOf('-');
        var numbers = (dash < 0 ? core : core[..dash]).Split('.');
        if (numbers.Length != 3 || !Number(numbers[0], out var major) || !Number(numbers[1], out var minor) || !Number(numbers[2], out var patch))
            return false;
        version = new(major, minor, patch, dash < 0 ? "" : core[(dash + 1)..]);
        return true;
    }

    public int CompareTo(FrameworkVersion? other) =>
        other is null ? 1
        : (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch)) is not 0 and var order ? order
        : ComparePrerelease(Prerelease, other.Prerelease);

    // A release comes after its prereleases; identifiers compare as numbers where both are, and numbers come first.
    private static int ComparePrerelease(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return right.Length.CompareTo(left.Length);
        var (ours, theirs) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(ours.Length, theirs.Length); i++)
        {
            var (numeric, otherNumeric) = (Number(ours[i], out var number), Number(theirs[i], out var otherNumber));
            var order = numeric && otherNumeric ? number.CompareTo(otherNumber)
                : numeric != otherNumeric ? (numeric ? -1 : 1)
                : string.CompareOrdinal(ours[i], theirs[i]);
            if (order != 0)
                return order;
        }

        return ours.Length.CompareTo(theirs.Length);
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
