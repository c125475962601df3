using System.Collections.Immutable;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload.Serialization;

/// <summary>KPL2019: Newtonsoft.Json of the base is given types of the module. A copy that the module carries unloads with it.</summary>
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
        if (!call.IsDelegate && call.Scope.IsShared(call.Method) && ModuleTypes.Find(call, s_parameters) is not null)
        {
            call.Report(UnloadRules.NewtonsoftJson, call.Name);
        }
    }
}
