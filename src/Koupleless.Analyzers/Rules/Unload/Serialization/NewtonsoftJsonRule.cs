using System.Collections.Immutable;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload.Serialization;

/// <summary>
/// KPL2019: Newtonsoft.Json is given types of the module. The base's keeps them; a copy that the module carries unloads with it, but
/// has asked the framework for type descriptors, which the base evicts.
/// </summary>
internal sealed class NewtonsoftJsonRule : CallRule
{
    private static readonly string[] s_parameters =
        ["value", "o", "obj", "item", "anonymousTypeObject", "target", "type", "objectType", "jsonSerializer", "root", "content"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.NewtonsoftJson];

    public override ImmutableArray<string> Types { get; } =
    [
        "Newtonsoft.Json.JsonConvert",
        "Newtonsoft.Json.JsonSerializer",
        "Newtonsoft.Json.Linq.JToken",
        "Newtonsoft.Json.Linq.JObject",
        "Newtonsoft.Json.Linq.JArray",
        "Newtonsoft.Json.Linq.Extensions",
        "Newtonsoft.Json.Serialization.DefaultContractResolver",
        "Newtonsoft.Json.Serialization.IContractResolver",
    ];

    public override void Check(CallSite call)
    {
        if (call.IsDelegate || ModuleTypes.Find(call, s_parameters) is null)
        {
            return;
        }

        if (call.Scope.IsShared(call.Method))
        {
            call.Report(UnloadRules.NewtonsoftJson, call.Name, "contracts of the module's types in the base's Newtonsoft.Json for the life of the process");
        }
        else
        {
            call.ReportAs(DiagnosticSeverity.Info, UnloadRules.NewtonsoftJson, call.Name, "descriptions of the module's types in the framework until the base evicts them");
        }
    }
}
