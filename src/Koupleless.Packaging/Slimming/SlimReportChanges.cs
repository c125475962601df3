namespace Koupleless.Packaging;

/// <summary>What differs between two reports on one module.</summary>
public static class SlimReportChanges
{
    /// <summary>One line for each file that changed sides, came or went, in ordinal order of file.</summary>
    /// <param name="before">The last report; null when there is none.</param>
    /// <param name="after">The new report.</param>
    public static IEnumerable<string> Between(SlimReport? before, SlimReport after)
    {
        var old = (before?.Files ?? []).ToDictionary(static file => file.File, StringComparer.OrdinalIgnoreCase);
        var lines = after.Files
            .Where(file => old.GetValueOrDefault(file.File)?.Decision != file.Decision)
            .Select(file => (file.File, Line: old.GetValueOrDefault(file.File) is { } was
                ? $"{file.File}: {Word(was)} -> {Word(file)} ({file.Reason})"
                : $"{file.File}: {Word(file)} ({file.Reason})"));
        var gone = old.Values.ExceptBy(after.Files.Select(static file => file.File), static file => file.File, StringComparer.OrdinalIgnoreCase)
            .Select(static file => (file.File, Line: $"{file.File}: {Word(file)} -> no longer brought"));
        return lines.Concat(gone).OrderBy(static change => change.File, StringComparer.Ordinal).Select(static change => change.Line);
    }

    private static string Word(SlimReportEntry file) => file.Decision.ToString().ToLowerInvariant();
}
