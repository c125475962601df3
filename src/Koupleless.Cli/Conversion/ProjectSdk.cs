using System.Xml;
using System.Xml.Linq;

namespace Koupleless.Cli.Conversion;

/// <summary>The SDK that a project file names in its root element, and where it stands in the text.</summary>
/// <param name="Value">As it stands there, with a version when it has one.</param>
/// <param name="Start">Index of its first character in the text.</param>
internal sealed record ProjectSdk(string Value, int Start)
{
    /// <summary>The SDK of a module.</summary>
    public const string Module = "Koupleless.Module";

    private static readonly string[] s_convertible = ["Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Razor"];

    /// <summary>Without the version.</summary>
    public string Name => Value.Split('/')[0].Trim();

    public bool IsModule => Is(Module);

    /// <summary>True for an SDK that a module's is made of.</summary>
    public bool IsConvertible => s_convertible.Any(Is);

    /// <summary>The text with another SDK.</summary>
    public string Replace(string text, string sdk) => string.Concat(text.AsSpan(0, Start), sdk, text.AsSpan(Start + Value.Length));

    /// <summary>Finds it; null when the root element has no such attribute.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="project">What it says.</param>
    /// <exception cref="KouplelessException">KPL5036.</exception>
    public static ProjectSdk? Find(string path, string text, out XElement project)
    {
        try
        {
            project = XElement.Parse(text);
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            reader.MoveToContent();
            if (reader.LocalName != "Project" || !reader.MoveToAttribute("Sdk"))
                return null;
            var value = reader.Value;
            var position = (IXmlLineInfo)reader;
            var name = IndexOf(text, position.LineNumber, position.LinePosition);
            // What an entity stands for is not what is written.
            var start = text.IndexOfAny(['"', '\''], name) + 1;
            return string.CompareOrdinal(text, start, value, 0, value.Length) == 0 ? new(value, start) : null;
        }
        catch (XmlException e)
        {
            throw new KouplelessException(ErrorIds.NotConvertible, $"'{path}' is not well-formed XML: {e.Message} Mend it first.");
        }
    }

    private static int IndexOf(string text, int line, int column)
    {
        var index = 0;
        for (var current = 1; current < line; current++)
        {
            index = text.IndexOfAny(['\r', '\n'], index);
            index += text[index] == '\r' && index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1;
        }

        return index + column - 1;
    }

    private bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
