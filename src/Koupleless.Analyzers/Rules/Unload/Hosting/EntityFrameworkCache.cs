using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Rules.Unload.Hosting;

/// <summary>Reads from code that sets up a context whether EF Core caches a service provider for it.</summary>
internal static class EntityFrameworkCache
{
    /// <summary>True when the code turns the cache off, or has EF Core use a provider of its own.</summary>
    public static bool IsOff(SyntaxNode code) =>
        code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(static call => NameOf(call) switch
        {
            "EnableServiceProviderCaching" => call.ArgumentList.Arguments.FirstOrDefault()?.Expression.IsKind(SyntaxKind.FalseLiteralExpression) == true,
            "UseInternalServiceProvider" => true,
            _ => false,
        });

    /// <summary>True when the code names a database: by <c>UseSqlite</c>, <c>UseNpgsql</c> and the like.</summary>
    public static bool NamesDatabase(SyntaxNode code) =>
        code.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(static call =>
            NameOf(call) is { } name && name.StartsWith("Use", StringComparison.Ordinal) && !s_otherUses.Contains(name));

    private static readonly HashSet<string> s_otherUses =
    [
        "UseApplicationServiceProvider", "UseAsyncSeeding", "UseChangeTrackingProxies", "UseLazyLoadingProxies", "UseLoggerFactory",
        "UseMemoryCache", "UseModel", "UseQueryTrackingBehavior", "UseSeeding",
    ];

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
