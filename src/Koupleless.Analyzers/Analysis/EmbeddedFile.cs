namespace Koupleless.Analyzers.Analysis;

/// <summary>Text files that the analyzer assembly carries, by their file names.</summary>
internal static class EmbeddedFile
{
    public static string Read(string fileName)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The analyzer assembly carries no {fileName}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static IEnumerable<string> ReadLines(string fileName) =>
        Read(fileName).Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0);
}
