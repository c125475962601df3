using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Caches;

/// <summary>
/// Reports what a module puts into a collection that the base has for its life, unless the same type takes something out of
/// that collection. What an injected object of the base, or a method of the base, does with it only a strict build asks.
/// </summary>
internal sealed class SharedCacheCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.SharedCache];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        if (scope.IsStrict)
        {
            registration.RegisterOperationAction(context => ReportHandedOver(context, scope), OperationKind.Invocation);
        }

        var accessesOfTypes = registration.RegisterTypeState(
            static _ => new ConcurrentStack<CacheAccess>(),
            (context, accesses) =>
            {
                foreach (var access in accesses.Where(static access => !access.IsRemoval))
                {
                    var root = scope.StaticRoot(access.Collection);
                    if (KeepsModule(scope, access, root) && (root is null || !IsEmptied(root)))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(
                            UnloadRules.SharedCache,
                            access.Operation.Syntax.GetLocation(),
                            NameOf(access, root),
                            access.IsWeakTable ? "use an object of the module as the key" : "keep it in the module, or take it out when the module stops"));
                    }
                }

                bool IsEmptied(ISymbol root) => accesses.Any(access => access.IsRemoval && SymbolEqualityComparer.Default.Equals(scope.StaticRoot(access.Collection), root));
            });
        registration.RegisterOperationAction(
            (context, type) =>
            {
                if (CacheAccess.From(context.Operation) is { } access)
                {
                    accessesOfTypes.Of(type).Push(access);
                }
            },
            OperationKind.Invocation,
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment);
    }

    // A method that gives something back calls at once, or lets go of it with what it returns.
    private static void ReportHandedOver(OperationAnalysisContext context, AnalysisScope scope)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.ReturnsVoid
            && scope.IsOfBase(call.TargetMethod.ContainingType)
            && (call.TargetMethod.IsStatic || scope.IsFromBase(call.Receiver()))
            && call.Arguments.Any(argument => IsOfModule(scope, argument.Value)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UnloadRules.SharedCache,
                call.Syntax.GetLocation(),
                $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}",
                "if the base keeps it, hand over something that the base knows the type of"));
        }
    }

    private static bool KeepsModule(AnalysisScope scope, CacheAccess access, ISymbol? root)
    {
        if (access.IsWeakTable)
        {
            // The value lives as long as the key, whosever the table is, as long as something keeps the table.
            return root is not null
                && access.Stored.Count > 1
                && OutlivesModule(scope, access.Stored[0])
                && access.Stored.Skip(1).Any(value => IsOfModule(scope, value));
        }

        return IsOfProcess(scope, access, root) && access.Stored.Any(stored => IsOfModule(scope, stored));
    }

    private static bool IsOfProcess(AnalysisScope scope, CacheAccess access, ISymbol? root) => root is null
        ? scope.IsStrict && scope.IsFromBase(access.Collection)
        // The statics of an instantiation over a type of the module are the module's. Trace listeners are another rule's.
        : !scope.IsOwn(root) && scope.IsShared(root) && !scope.IsModuleType(root.ContainingType) && root.ContainingType.Name is not ("Trace" or "Debug");

    private static bool OutlivesModule(AnalysisScope scope, IOperation key) => key.Unwrap() switch
    {
        ITypeOfOperation typeOf => !scope.IsModuleType(typeOf.TypeOperand),
        { } other => scope.IsFromBase(other) && !scope.IsModuleValue(other),
    };

    private static bool IsOfModule(AnalysisScope scope, IOperation stored) =>
        scope.IsModuleValue(stored) || stored.Unwrap() switch
        {
            // The stack of a caught exception names the methods of the module.
            ILocalReferenceOperation local => local.Local.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is CatchDeclarationSyntax),
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: "GetExecutingAssembly" or "GetCallingAssembly" or "GetCurrentMethod" } } => true,
            { Type: { } type } member when IsReflection(type) && member.Receiver() is { } receiver => IsOfModule(scope, receiver),
            _ => false,
        };

    private static bool IsReflection(ITypeSymbol type) =>
        type.Name == "Type" || type.ContainingNamespace?.ToDisplayString() is "System.Reflection" or "System.Runtime.Loader";

    private static string NameOf(CacheAccess access, ISymbol? root) => root is null
        ? access.Collection.Syntax.ToString()
        : $"{root.ContainingType.Name}.{root.Name}";
}
