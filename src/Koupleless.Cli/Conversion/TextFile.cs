using System.Text;
using Koupleless.Packaging;

namespace Koupleless.Cli.Conversion;

/// <summary>A text file of a team's: written back in the encoding that it has, with nothing changed but what was asked for.</summary>
internal sealed class TextFile
{
    private readonly Encoding _encoding;

    private TextFile(string path, string text, Encoding encoding)
    {
        Path = path;
        Text = text;
        _encoding = encoding;
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>The line end that it uses.</summary>
    public string NewLine => Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    public static TextFile Read(string path)
    {
        using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        return new(path, text, reader.CurrentEncoding);
    }

    public void Write(string text) => AtomicFile.Write(Path, [.. _encoding.GetPreamble(), .. _encoding.GetBytes(text)]);
}
