using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>KPL2027: the base's container is asked for a type of the module; it notes every type it was asked for.</summary>
internal sealed class BaseServiceLookupRule : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.BaseServiceLookup];

    public override ImmutableArray<string> Types { get; } =
    [
        "System.IServiceProvider",
        "Microsoft.Extensions.DependencyInjection.IKeyedServiceProvider",
        "Microsoft.Extensions.DependencyInjection.ISupportRequiredService",
        "Microsoft.Extensions.DependencyInjection.IServiceProviderIsService",
        "Microsoft.Extensions.DependencyInjection.ServiceProvider",
        "Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions",
        "Microsoft.Extensions.DependencyInjection.ServiceProviderKeyedServiceExtensions",
    ];

    public override void Check(CallSite call)
    {
        if (ModuleTypes.Find(call, "serviceType") is { } type && call.Scope.IsOfBaseOrGivenIt(call.Operation.Receiver()))
        {
            call.Report(UnloadRules.BaseServiceLookup, call.Method.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        }
    }
}
