using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Binding;

/// <summary>
/// KPL2025: an endpoint's delegate takes or gives types of the module, and no generated code binds it. The framework then asks of
/// each such parameter how it binds, services without an attribute included.
/// </summary>
internal sealed class EndpointBindingRule : CallRule
{
    private static readonly ImmutableArray<string> s_serviceAttributes = ["FromServicesAttribute", "FromKeyedServicesAttribute"];

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.ReflectionBinding];

    public override ImmutableArray<string> Types { get; } =
        ["Microsoft.AspNetCore.Builder.EndpointRouteBuilderExtensions", "Microsoft.AspNetCore.Http.RequestDelegateFactory"];

    public override void Check(CallSite call)
    {
        if (call.Argument("handler") is { } handler
            && HandlerOf(handler) is { } method
            && IsHazard(call.Scope, method)
            && !IsIntercepted(call))
        {
            call.Report(UnloadRules.ReflectionBinding, call.Name);
        }
    }

    private static IMethodSymbol? HandlerOf(IOperation handler) =>
        VisibleValues.Possible(handler)
            .Select(static value => value is IDelegateCreationOperation creation ? creation.Target : value)
            .Select(static value => value switch
            {
                IAnonymousFunctionOperation lambda => lambda.Symbol,
                IMethodReferenceOperation reference => reference.Method,
                _ => null,
            })
            .FirstOrDefault(static method => method is not null);

    private static bool IsHazard(AnalysisScope scope, IMethodSymbol handler) =>
        handler.Parameters.Any(parameter => scope.IsOfModule(parameter.Type) && !parameter.GetAttributes().Any(IsServiceAttribute))
        || IsSerialized(scope, ModuleTypes.WithoutTask(handler.ReturnType));

    private static bool IsServiceAttribute(AttributeData attribute) =>
        attribute.AttributeClass?.Name is { } name && s_serviceAttributes.Contains(name);

    private static bool IsSerialized(AnalysisScope scope, ITypeSymbol returned) =>
        scope.IsOfModule(returned) && returned.Name != "IResult" && !returned.AllInterfaces.Any(static contract => contract.Name == "IResult");

    private static bool IsIntercepted(CallSite call) =>
        call.Operation is { Syntax: InvocationExpressionSyntax syntax, SemanticModel: { } model }
        && model.GetInterceptorMethod(syntax, call.CancellationToken) is not null;
}
