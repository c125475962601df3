using System.Collections.Immutable;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload.Binding;

/// <summary>KPL2025: route values from the properties of an object. A dictionary needs no reflection.</summary>
internal sealed class RouteValuesRule : CallRule
{
    private static readonly string[] s_parameters = ["values", "routeValues", "defaults", "constraints", "dataTokens"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.ReflectionBinding];

    public override ImmutableArray<string> Types { get; } =
    [
        "Microsoft.AspNetCore.Routing.RouteValueDictionary",
        "Microsoft.AspNetCore.Routing.LinkGeneratorRouteValuesAddressExtensions",
        "Microsoft.AspNetCore.Routing.LinkGeneratorEndpointNameAddressExtensions",
        "Microsoft.AspNetCore.Routing.ControllerLinkGeneratorExtensions",
        "Microsoft.AspNetCore.Routing.PageLinkGeneratorExtensions",
        "Microsoft.AspNetCore.Http.Results",
        "Microsoft.AspNetCore.Http.TypedResults",
        "Microsoft.AspNetCore.Mvc.ControllerBase",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageBase",
        "Microsoft.AspNetCore.Mvc.RazorPages.PageModel",
        "Microsoft.AspNetCore.Mvc.IUrlHelper",
        "Microsoft.AspNetCore.Mvc.UrlHelperExtensions",
        "Microsoft.AspNetCore.Builder.ControllerEndpointRouteBuilderExtensions",
        "Microsoft.AspNetCore.Builder.MvcAreaRouteBuilderExtensions",
        "Microsoft.AspNetCore.Builder.MapRouteRouteBuilderExtensions",
    ];

    public override void Check(CallSite call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { Type.SpecialType: SpecialType.System_Object } parameter
                && s_parameters.Contains(parameter.Name)
                && ModuleTypes.Of(call.Scope, argument.Value) is { } type
                && !type.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable))
            {
                call.Report(UnloadRules.ReflectionBinding, call.Name);
                return;
            }
        }
    }
}
