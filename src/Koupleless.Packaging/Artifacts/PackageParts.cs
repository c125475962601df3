using System.Text;
using System.Xml;

namespace Koupleless.Packaging;

/// <summary>The parts that make a zip archive a NuGet package.</summary>
internal static class PackageParts
{
    public const string PackageType = "KouplelessModule";

    private const string ContentTypesNamespace = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string RelationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string NuspecNamespace = "http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd";

    public static ArtifactEntry Nuspec(ModuleManifest module, PackageMetadata package) =>
        Xml($"{module.Name}.nuspec", xml =>
        {
            xml.WriteStartElement("package", NuspecNamespace);
            xml.WriteStartElement("metadata", NuspecNamespace);
            xml.WriteElementString("id", NuspecNamespace, module.Name);
            xml.WriteElementString("version", NuspecNamespace, module.Version);
            xml.WriteElementString("authors", NuspecNamespace, package.Authors);
            xml.WriteElementString("description", NuspecNamespace, package.Description);
            xml.WriteStartElement("packageTypes", NuspecNamespace);
            xml.WriteStartElement("packageType", NuspecNamespace);
            xml.WriteAttributeString("name", PackageType);
        });

    public static ArtifactEntry Relationships(ModuleManifest module) =>
        Xml("_rels/.rels", xml =>
        {
            xml.WriteStartElement("Relationships", RelationshipsNamespace);
            xml.WriteStartElement("Relationship", RelationshipsNamespace);
            xml.WriteAttributeString("Type", "http://schemas.microsoft.com/packaging/2010/07/manifest");
            xml.WriteAttributeString("Target", $"/{module.Name}.nuspec");
            xml.WriteAttributeString("Id", "R1");
        });

    public static ArtifactEntry ContentTypes(IEnumerable<string> entryNames)
    {
        var extensions = new SortedSet<string>(StringComparer.Ordinal);
        var withoutExtension = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in entryNames)
        {
            var extension = Path.GetExtension(name);
            if (extension.Length > 1)
                extensions.Add(extension[1..].ToLowerInvariant());
            else
                withoutExtension.Add(name);
        }

        return Xml("[Content_Types].xml", xml =>
        {
            xml.WriteStartElement("Types", ContentTypesNamespace);
            foreach (var extension in extensions)
            {
                xml.WriteStartElement("Default", ContentTypesNamespace);
                xml.WriteAttributeString("Extension", extension);
                xml.WriteAttributeString("ContentType", ContentType(extension));
                xml.WriteEndElement();
            }

            foreach (var name in withoutExtension)
            {
                xml.WriteStartElement("Override", ContentTypesNamespace);
                xml.WriteAttributeString("PartName", $"/{name}");
                xml.WriteAttributeString("ContentType", ContentType(string.Empty));
                xml.WriteEndElement();
            }
        });
    }

    private static string ContentType(string extension) => extension switch
    {
        "rels" => "application/vnd.openxmlformats-package.relationships+xml",
        _ => "application/octet",
    };

    private static ArtifactEntry Xml(string name, Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };
        using (var xml = XmlWriter.Create(stream, settings))
            write(xml);
        return new(name, stream.ToArray());
    }
}
