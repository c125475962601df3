using System.Collections.Immutable;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload.Serialization;

/// <summary>KPL2020: serializers for XML and data contracts that keep a type of the module.</summary>
internal sealed class XmlSerializationRule : CallRule
{
    private const string WayOut = "keeps the module for the life of the process";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.XmlSerialization];

    public override ImmutableArray<string> Types { get; } =
    [
        "System.Xml.Serialization.XmlSerializer",
        "System.Xml.Serialization.XmlSerializerFactory",
        "System.Runtime.Serialization.DataContractSerializer",
        "System.Runtime.Serialization.Json.DataContractJsonSerializer",
    ];

    public override void Check(CallSite call)
    {
        if (call.Argument("type") is not { } argument || ModuleTypes.Of(call.Scope, argument) is not { } type)
        {
            return;
        }

        var serializer = call.Method.ContainingType.Name;
        if (serializer == "DataContractJsonSerializer")
        {
            call.Report(UnloadRules.XmlSerialization, call.Name, Show(type), $"{WayOut}; use System.Text.Json with a JsonSerializerContext");
            return;
        }

        var isDataContract = serializer == "DataContractSerializer";
        if (new SerializedGraph(call.Scope, isDataContract).FindKept(type) is not { } kept)
        {
            return;
        }

        // A collection of the framework at the root is what XmlSerializer refuses.
        var fails = !isDataContract && SymbolEqualityComparer.Default.Equals(kept, type) && kept is INamedTypeSymbol { IsValueType: false };
        call.Report(
            UnloadRules.XmlSerialization,
            call.Name,
            Show(type),
            (fails ? $"throws NotSupportedException, and {WayOut}" : WayOut)
            + (SymbolEqualityComparer.Default.Equals(kept, type) ? "; serialize an array" : $", because of '{Show(kept)}' in it; use an array"));
    }

    private static string Show(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
