using System.Text;
using System.Xml;

namespace Koupleless.Packaging;

/// <summary>What goes into the contract package of a base, as a nuspec. Immutable.</summary>
public sealed record ContractPackageSpec
{
    /// <summary>The package type that tells a base's contract package from others.</summary>
    public const string PackageType = "KouplelessBase";

    /// <summary>The manifest of the base, as the package has it.</summary>
    public required BaseManifest Manifest { get; init; }

    /// <summary>Path of the file with that manifest.</summary>
    public required string ManifestFile { get; init; }

    /// <summary>Elements of the nuspec's metadata and their text; those without text are left out.</summary>
    public required IReadOnlyList<(string Element, string Text)> Metadata { get; init; }

    /// <summary>An SPDX expression; empty for none.</summary>
    public string License { get; init; } = string.Empty;

    /// <summary>Paths of the contracts' assemblies and of their documentation.</summary>
    public IReadOnlyCollection<string> Contracts { get; init; } = [];

    /// <summary>The packages that the contracts need.</summary>
    public IReadOnlyCollection<PackageDependency> Dependencies { get; init; } = [];

    /// <summary>The nuspec as UTF-8 XML.</summary>
    public byte[] ToUtf8Xml()
    {
        var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("package");
            WriteMetadata(xml);
            WriteFiles(xml);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private void WriteMetadata(XmlWriter xml)
    {
        xml.WriteStartElement("metadata");
        foreach (var (element, text) in Metadata.Where(static entry => entry.Text.Length > 0))
            xml.WriteElementString(element, text);
        if (License.Length > 0)
            WriteElement(xml, "license", License, ("type", "expression"));

        xml.WriteStartElement("packageTypes");
        WriteElement(xml, "packageType", text: null, ("name", PackageType));
        // NuGet takes a package with types that it does not know for a dependency only when it says that it is one.
        WriteElement(xml, "packageType", text: null, ("name", "Dependency"));
        xml.WriteEndElement();

        xml.WriteStartElement("dependencies");
        xml.WriteStartElement("group");
        xml.WriteAttributeString("targetFramework", Manifest.TargetFramework);
        foreach (var dependency in Dependencies.OrderBy(static dependency => dependency.Id, StringComparer.OrdinalIgnoreCase))
            WriteElement(xml, "dependency", text: null, ("id", dependency.Id), ("version", dependency.Version), ("exclude", "Build,Analyzers"));
        xml.WriteEndElement();
        xml.WriteEndElement();

        xml.WriteStartElement("frameworkReferences");
        xml.WriteStartElement("group");
        xml.WriteAttributeString("targetFramework", Manifest.TargetFramework);
        foreach (var framework in Manifest.Frameworks.Where(static framework => framework.Name != "Microsoft.NETCore.App"))
            WriteElement(xml, "frameworkReference", text: null, ("name", framework.Name));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteFiles(XmlWriter xml)
    {
        xml.WriteStartElement("files");
        WriteElement(xml, "file", text: null, ("src", ManifestFile), ("target", BaseManifest.FileName));
        foreach (var contract in Contracts.OrderBy(Path.GetFileName, StringComparer.Ordinal))
            WriteElement(xml, "file", text: null, ("src", contract), ("target", $"ref/{Manifest.TargetFramework}/{Path.GetFileName(contract)}"));
        xml.WriteEndElement();
    }

    private static void WriteElement(XmlWriter xml, string name, string? text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
            xml.WriteAttributeString(attribute, value);
        if (text is not null)
            xml.WriteString(text);
        xml.WriteEndElement();
    }
}

/// <summary>A package that a package needs.</summary>
/// <param name="Id">The package id.</param>
/// <param name="Version">The lowest version that will do.</param>
public sealed record PackageDependency(string Id, string Version);
