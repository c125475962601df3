using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>KPL2018: what describes or validates types of the module by way of TypeDescriptor and its caches.</summary>
internal sealed class TypeDescriptorRule : CallRule
{
    private static readonly string[] s_parameters = ["type", "component", "componentType", "instance"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.TypeDescriptorUse];

    public override ImmutableArray<string> Types { get; } =
    [
        "System.ComponentModel.TypeDescriptor",
        "System.ComponentModel.DataAnnotations.Validator",
        "Microsoft.Extensions.DependencyInjection.OptionsBuilderDataAnnotationsExtensions",
        "Microsoft.Extensions.DependencyInjection.MvcServiceCollectionExtensions",
        "Microsoft.Extensions.DependencyInjection.MvcCoreServiceCollectionExtensions",
    ];

    public override void Check(CallSite call)
    {
        if (!call.IsDelegate && IsHazard(call))
        {
            call.Report(UnloadRules.TypeDescriptorUse, call.Name);
        }
    }

    private static bool IsHazard(CallSite call) => call.Method.Name switch
    {
        // MVC describes every model of every action.
        "AddControllers" or "AddControllersWithViews" or "AddMvc" or "AddMvcCore" or "AddRazorPages" => true,
        "ValidateDataAnnotations" => call.Operation.Receiver()?.Type is { } builder && call.Scope.IsOfModule(builder),
        // Measured: these two look nothing up. Providers and attributes are registered, which is KPL2013.
        "TryValidateValue" or "ValidateValue" or "Refresh" => false,
        "TryValidateProperty" or "ValidateProperty" =>
            call.Argument("validationContext") is { } context && VisibleValues.Possible(context).Any(value => IsContextOfModule(call.Scope, value)),
        var name when name.StartsWith("Add", StringComparison.Ordinal)
            || name.StartsWith("Remove", StringComparison.Ordinal)
            || name.StartsWith("Create", StringComparison.Ordinal) => false,
        _ => call.Method.ContainingType.Name is "TypeDescriptor" or "Validator" && ModuleTypes.Find(call, s_parameters) is not null,
    };

    private static bool IsContextOfModule(AnalysisScope scope, IOperation context) =>
        context is IObjectCreationOperation { Arguments.Length: > 0 } creation && ModuleTypes.Of(scope, creation.Arguments[0].Value) is not null;
}
