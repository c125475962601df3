using System.Collections.Immutable;
using Koupleless.Analyzers.Generators.EntryPoint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules;

/// <summary>
/// Reports a host whose creation has no call that could be replaced: a constructor, a method group, or a factory that
/// also builds and starts.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HostNotInterceptedAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] s_builderTypes =
    [
        "Microsoft.Extensions.Hosting.HostBuilder",
        "Microsoft.Extensions.Hosting.HostApplicationBuilder",
        "Microsoft.AspNetCore.Hosting.WebHostBuilder",
    ];

    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.HostNotIntercepted,
        "The host is built in a way that cannot be intercepted",
        "{0} cannot be intercepted: in a base the host keeps the application name and content root that it has here, and the base takes part when the host is built",
        "Koupleless.Module",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.HostNotIntercepted));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (ModuleBuild.IsModule(start.Options.AnalyzerConfigOptionsProvider))
            {
                Register(start);
            }
        });
    }

    private static void Register(CompilationStartAnalysisContext start)
    {
        var factories = new KnownMethods(start.Compilation, InterceptedMethods.FactoryAndBuildIds);
        var builders = s_builderTypes
            .Select(start.Compilation.GetTypeByMetadataName)
            .Where(static type => type is not null)
            .ToImmutableHashSet<ISymbol?>(SymbolEqualityComparer.Default);
        if (factories.IsEmpty && builders.IsEmpty)
        {
            return;
        }

        var webHost = start.Compilation.GetTypeByMetadataName("Microsoft.AspNetCore.WebHost");
        start.RegisterOperationAction(context =>
        {
            var creation = (IObjectCreationOperation)context.Operation;
            if (builders.Contains(creation.Type))
            {
                Report(context, $"new {creation.Type!.Name}()");
            }
        }, OperationKind.ObjectCreation);
        start.RegisterOperationAction(context =>
        {
            var method = ((IMethodReferenceOperation)context.Operation).Method;
            if (factories.Contains(method))
            {
                Report(context, $"A delegate of {method.ContainingType.Name}.{method.Name}");
            }
        }, OperationKind.MethodReference);
        start.RegisterOperationAction(context =>
        {
            var method = ((IInvocationOperation)context.Operation).TargetMethod;
            if (method.Name is "Start" or "StartWith" && SymbolEqualityComparer.Default.Equals(method.ContainingType, webHost))
            {
                Report(context, $"WebHost.{method.Name}");
            }
        }, OperationKind.Invocation);
    }

    private static void Report(OperationAnalysisContext context, string what) =>
        context.ReportDiagnostic(Diagnostic.Create(s_rule, context.Operation.Syntax.GetLocation(), what));
}
