using System.Xml.Serialization;

namespace Koupleless.Hosting.Services;

/// <summary>
/// XML serializers for collections of a module's types. <c>new XmlSerializer(typeof(List&lt;T&gt;))</c> puts the code that it
/// generates beside <c>List</c>, into an assembly that cannot be unloaded and so may not refer to <c>T</c>: it throws.
/// </summary>
internal static class ModuleXmlSerializer
{
    /// <summary>The serializer, with its code beside the module's type; null when the framework's own is as good.</summary>
    public static XmlSerializer? Create(Type type) =>
        !type.IsCollectible || type.Assembly.IsCollectible || FindModuleType(type) is not { } owner
            ? null
            : XmlSerializer.FromMappings([new XmlReflectionImporter().ImportTypeMapping(type)], owner)[0];

    private static Type? FindModuleType(Type type) =>
        type.Assembly.IsCollectible ? type : type.GenericTypeArguments.Select(FindModuleType).FirstOrDefault(static found => found is not null);
}
