using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Koupleless.Analyzers.Analysis.Tables;
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
internal sealed class HazardousCallCheck : HazardCheck
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


    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [.. s_rules.SelectMany(static rule => rule.Descriptors).Distinct()];

    private static readonly TypeIndex<(string Type, CallRule Rule)> s_types = new(
        s_rules.SelectMany(static rule => rule.Types.Select(type => (Type: $"T:{type.Replace('+', '.')}", rule))),
        static pair => pair.Type);

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (!s_rules.Any(rule => rule.AppliesTo(scope)))
        {
            return;
        }

        // Looked for when the code first uses a type: to look for all of them would take longer than a small project is compiled.
        var rules = new ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<CallRule>>(SymbolEqualityComparer.Default);
        registration.RegisterOperationAction(context => Check(context, ((IInvocationOperation)context.Operation).TargetMethod), OperationKind.Invocation);
        registration.RegisterOperationAction(context => Check(context, ((IMethodReferenceOperation)context.Operation).Method), OperationKind.MethodReference);
        registration.RegisterOperationAction(context => Check(context, ((IObjectCreationOperation)context.Operation).Constructor), OperationKind.ObjectCreation);

        void Check(OperationAnalysisContext context, IMethodSymbol? method)
        {
            if (method?.ContainingType is not { } type || !s_types.MayBeAbout(type))
            {
                return;
            }

            var ofType = rules.GetOrAdd(type.OriginalDefinition, declared => RulesAbout(declared, scope));
            if (!ofType.IsEmpty)
            {
                var call = new CallSite(context, scope, method);
                foreach (var rule in ofType)
                {
                    rule.Check(call);
                }
            }
        }
    }

    private static ImmutableArray<CallRule> RulesAbout(INamedTypeSymbol type, AnalysisScope scope) =>
        [.. s_types.About(type).Select(static pair => pair.Rule).Where(rule => rule.AppliesTo(scope))];
}
