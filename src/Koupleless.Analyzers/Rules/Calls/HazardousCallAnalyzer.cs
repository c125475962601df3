using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Rules.Unload;
using Koupleless.Analyzers.Rules.Unload.Binding;
using Koupleless.Analyzers.Rules.Unload.Hosting;
using Koupleless.Analyzers.Rules.Unload.LoadContexts;
using Koupleless.Analyzers.Rules.Unload.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Calls;

/// <summary>Hands each call to the rules about the type that it calls: one analyzer for all of them, so that a call is looked up once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HazardousCallAnalyzer : HazardAnalyzer
{
    private static readonly ImmutableArray<CallRule> s_rules =
    [
        new ProcessTerminationRule(),
        new ReflectionJsonRule(),
        new TypeDescriptorRule(),
        new NewtonsoftJsonRule(),
        new XmlSerializationRule(),
        new RuntimeProxyRule(),
        new EntityFrameworkCacheRule(),
        new HttpHandlerLifetimeRule(),
        new EndpointBindingRule(),
        new RouteValuesRule(),
        new LoadByNameRule(),
        new BaseServiceLookupRule(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. s_rules.SelectMany(static rule => rule.Descriptors).Distinct()];

    private protected override void Register(CompilationStartAnalysisContext start, AnalysisScope scope)
    {
        var rules = RulesByType(scope);
        if (rules.Count == 0)
        {
            return;
        }

        start.RegisterOperationAction(context => Check(context, ((IInvocationOperation)context.Operation).TargetMethod), OperationKind.Invocation);
        start.RegisterOperationAction(context => Check(context, ((IMethodReferenceOperation)context.Operation).Method), OperationKind.MethodReference);
        start.RegisterOperationAction(context => Check(context, ((IObjectCreationOperation)context.Operation).Constructor), OperationKind.ObjectCreation);

        void Check(OperationAnalysisContext context, IMethodSymbol? method)
        {
            if (method?.ContainingType is { } type && rules.TryGetValue(type.OriginalDefinition, out var ofType))
            {
                var call = new CallSite(context, scope, method);
                foreach (var rule in ofType)
                {
                    rule.Check(call);
                }
            }
        }
    }

    private static Dictionary<ISymbol, List<CallRule>> RulesByType(AnalysisScope scope)
    {
        var byType = new Dictionary<ISymbol, List<CallRule>>(SymbolEqualityComparer.Default);
        foreach (var rule in s_rules.Where(rule => rule.AppliesTo(scope)))
        {
            foreach (var type in rule.Types.Select(scope.Compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>())
            {
                if (!byType.TryGetValue(type, out var rules))
                {
                    byType.Add(type, rules = []);
                }

                rules.Add(rule);
            }
        }

        return byType;
    }
}
