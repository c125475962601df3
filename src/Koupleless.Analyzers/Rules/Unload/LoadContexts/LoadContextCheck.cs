using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.LoadContexts;

/// <summary>
/// KPL2015: load contexts that are not collectible and refer to the module: by their class, or by a handler of their events.
/// One that does neither never goes, but keeps nothing of the module.
/// </summary>
internal sealed class LoadContextCheck : HazardCheck
{
    private const string Type = "System.Runtime.Loader.AssemblyLoadContext";


    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.NonCollectibleLoadContext];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module || registration.Compilation.GetTypeByMetadataName(Type) is not { } loadContext)
        {
            return;
        }

        registration.RegisterOperationAction(
            context =>
            {
                var creation = (IObjectCreationOperation)context.Operation;
                if (SymbolEqualityComparer.Default.Equals(creation.Type, loadContext)
                    && MakesNonCollectible(creation.Arguments, scope)
                    && (scope.IsStrict || HasHandler(creation)))
                {
                    Report(context.ReportDiagnostic, creation.Syntax.GetLocation(), "new AssemblyLoadContext");
                }
            },
            OperationKind.ObjectCreation);
        registration.RegisterOperationAction(
            context =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (call.TargetMethod is { MethodKind: MethodKind.Constructor, ContainingType: var type }
                    && SymbolEqualityComparer.Default.Equals(type, loadContext)
                    && MakesNonCollectible(call.Arguments, scope))
                {
                    Report(context.ReportDiagnostic, call.Syntax.GetLocation(), NameOf(context.ContainingSymbol));
                }
            },
            OperationKind.Invocation);
        registration.RegisterSymbolAction(
            context =>
            {
                var type = (INamedTypeSymbol)context.Symbol;
                if (SymbolEqualityComparer.Default.Equals(type.BaseType, loadContext))
                {
                    foreach (var constructor in type.InstanceConstructors.Where(CallsDefault))
                    {
                        var location = constructor.IsImplicitlyDeclared ? type.Locations.FirstOrDefault() : constructor.Locations.FirstOrDefault();
                        Report(context.ReportDiagnostic, location, type.Name);
                    }
                }
            },
            SymbolKind.NamedType);
    }

    // What is not written is false.
    private static bool MakesNonCollectible(ImmutableArray<IArgumentOperation> arguments, AnalysisScope scope) =>
        arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "isCollectible") is not { } given
        || (given.Value.ConstantValue.HasValue ? given.Value.ConstantValue.Value is not true : scope.IsStrict);

    // A constructor that names no other calls the base class's without arguments.
    private static bool CallsDefault(IMethodSymbol constructor) =>
        constructor.IsImplicitlyDeclared
        || constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            ConstructorDeclarationSyntax declaration => declaration.Initializer is null,
            TypeDeclarationSyntax { ParameterList: not null } type => type.BaseList?.Types.FirstOrDefault() is not PrimaryConstructorBaseTypeSyntax,
            _ => false,
        };

    private static bool HasHandler(IObjectCreationOperation creation)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        var variable = parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol.Name,
            IFieldInitializerOperation field => field.InitializedFields.FirstOrDefault()?.Name,
            IPropertyInitializerOperation property => property.InitializedProperties.FirstOrDefault()?.Name,
            ISimpleAssignmentOperation assignment => assignment.Target.ReadSymbol()?.Name,
            ICoalesceAssignmentOperation assignment => assignment.Target.ReadSymbol()?.Name,
            _ => null,
        };
        // A local is of its method, a field of its type; both stand in the type.
        var place = creation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>() ?? creation.Syntax.SyntaxTree.GetRoot();
        return variable is not null && place.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(assignment =>
            assignment.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Resolving" or "ResolvingUnmanagedDll" or "Unloading" } access
            && access.Expression.ToString() == variable);
    }

    private static string NameOf(ISymbol symbol) => (symbol as INamedTypeSymbol ?? symbol.ContainingType)?.Name ?? symbol.Name;

    private static void Report(Action<Diagnostic> report, Location? location, string what) =>
        report(Diagnostic.Create(UnloadRules.NonCollectibleLoadContext, location, what));
}
