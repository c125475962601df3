using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Hosting;

/// <summary>KPL2023: a context of the module is registered with the base's EF Core, or its options are built, and the cache is left on.</summary>
internal sealed class EntityFrameworkCacheRule : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.EntityFrameworkCache];

    public override ImmutableArray<string> Types { get; } =
    [
        "Microsoft.Extensions.DependencyInjection.EntityFrameworkServiceCollectionExtensions",
        "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder",
        "Microsoft.EntityFrameworkCore.DbContextOptionsBuilder`1",
    ];

    public override void Check(CallSite call)
    {
        if (!call.Scope.IsShared(call.Method))
        {
            return;
        }

        if (call.Operation is IObjectCreationOperation creation)
        {
            if (NamesDatabaseItself(creation) && !IsDesignTime(creation))
            {
                call.Report(UnloadRules.EntityFrameworkCache, call.Name);
            }
        }
        else if (call.Method.Name is "AddDbContext" or "AddDbContextPool" or "AddDbContextFactory" or "AddPooledDbContextFactory"
            && call.Argument("optionsAction") is { } options
            && ModuleTypes.FindTypeArgument(call) is INamedTypeSymbol context
            && !SetUpOf(call.Operation, options).Concat(OnConfiguring(context)).Any(EntityFrameworkCache.IsOff)
            && (call.Scope.IsStrict || IsSeen(options)))
        {
            call.Report(UnloadRules.EntityFrameworkCache, $"{call.Name}<{context.Name}>");
        }
    }

    /// <summary>The options' code, the methods of the project that it calls, and what else configures contexts in the same method.</summary>
    private static IEnumerable<SyntaxNode> SetUpOf(IOperation registration, IOperation options)
    {
        yield return options.Syntax;
        foreach (var method in options.DescendantsAndSelf().Select(static part => part switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        }))
        {
            foreach (var reference in method?.DeclaringSyntaxReferences ?? [])
            {
                yield return reference.GetSyntax();
            }
        }

        foreach (var configuring in registration.Root().Descendants().OfType<IInvocationOperation>())
        {
            if (configuring.TargetMethod.Name == "ConfigureDbContext")
            {
                yield return configuring.Syntax;
            }
        }
    }

    private static IEnumerable<SyntaxNode> OnConfiguring(INamedTypeSymbol context) =>
        context.GetMembers("OnConfiguring").SelectMany(static method => method.DeclaringSyntaxReferences).Select(static reference => reference.GetSyntax());

    // Options that come from a variable may be set up anywhere.
    private static bool IsSeen(IOperation options) =>
        options.Unwrap() is IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation { Method.DeclaringSyntaxReferences.Length: > 0 } };

    private static bool NamesDatabaseItself(IObjectCreationOperation creation)
    {
        SyntaxNode? place = creation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(static member => member is not GlobalStatementSyntax)
            ?? creation.Syntax.SyntaxTree.GetRoot();
        return EntityFrameworkCache.NamesDatabase(place) && !EntityFrameworkCache.IsOff(place);
    }

    // Never run in a module: it is for the tools.
    private static bool IsDesignTime(IObjectCreationOperation creation) =>
        creation.SemanticModel?.GetEnclosingSymbol(creation.Syntax.SpanStart)?.ContainingType is { } type
        && type.AllInterfaces.Any(static contract => contract.Name == "IDesignTimeDbContextFactory");
}
