using System.Collections.Immutable;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload.Serialization;

/// <summary>KPL2017: System.Text.Json reflects over types of the module.</summary>
internal sealed class ReflectionJsonRule : CallRule
{
    private const string Results = "Microsoft.AspNetCore.Http.Results";
    private const string TypedResults = "Microsoft.AspNetCore.Http.TypedResults";

    // What is given to be serialized, or says what to deserialize to.
    private static readonly string[] s_parameters = ["value", "inputValue", "data", "error", "inputType", "returnType", "type", "typeToConvert"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.ReflectionJson];

    public override ImmutableArray<string> Types { get; } =
    [
        "System.Text.Json.JsonSerializer",
        "System.Text.Json.JsonSerializerOptions",
        "System.Text.Json.Nodes.JsonArray",
        "System.Text.Json.Nodes.JsonValue",
        "System.Text.Json.Schema.JsonSchemaExporter",
        "System.Net.Http.Json.HttpClientJsonExtensions",
        "System.Net.Http.Json.HttpContentJsonExtensions",
        "System.Net.Http.Json.JsonContent",
        "Microsoft.AspNetCore.Http.HttpRequestJsonExtensions",
        "Microsoft.AspNetCore.Http.HttpResponseJsonExtensions",
        Results,
        TypedResults,
    ];

    public override void Check(CallSite call)
    {
        if (call.IsDelegate
            || call.Method.MethodKind == MethodKind.Constructor
            || call.Method.Parameters.Any(static parameter => parameter.Type.Name is "JsonTypeInfo" or "JsonSerializerContext")
            || ModuleTypes.Find(call, s_parameters) is not { } type
            || IsResult(type))
        {
            return;
        }

        var contracts = ContractsOf(call);
        if (contracts == JsonContracts.Reflected || (contracts == JsonContracts.Unknown && call.Scope.IsStrict))
        {
            call.Report(UnloadRules.ReflectionJson, call.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }
    }

    private static JsonContracts ContractsOf(CallSite call)
    {
        var options = call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "JsonSerializerOptions")
            is { ArgumentKind: not Microsoft.CodeAnalysis.Operations.ArgumentKind.DefaultValue, Value: var value } ? value : null;
        return call.Method.ContainingType.Name switch
        {
            "JsonSerializerOptions" => JsonOptions.ContractsOf((call.Operation as Microsoft.CodeAnalysis.Operations.IInvocationOperation)?.Instance),
            // These take the options of the request's services when they are given none.
            "HttpRequestJsonExtensions" or "HttpResponseJsonExtensions" or "Results" or "TypedResults"
                when options is null && JsonOptions.AreConfiguredNear(call.Operation) => JsonContracts.Generated,
            _ => JsonOptions.ContractsOf(options),
        };
    }

    // Union results are generic over other results.
    private static bool IsResult(ITypeSymbol type) =>
        type.AllInterfaces.Any(static contract => contract.Name == "IResult");
}
