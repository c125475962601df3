using System.Reflection;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.CodeFixes.Tests;

public class FixProviderTests
{
    private static readonly Type[] s_providers = [.. typeof(HazardFixProvider).Assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false } && typeof(CodeFixProvider).IsAssignableFrom(type))];

    public static TheoryData<Type> Providers => [.. s_providers];

    [Theory]
    [MemberData(nameof(Providers))]
    public void A_fix_is_exported_under_its_name_and_fixes_all(Type type)
    {
        var export = type.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        var provider = (CodeFixProvider)Activator.CreateInstance(type)!;

        Assert.Equal(type.Name, export?.Name);
        Assert.Equal([LanguageNames.CSharp], export!.Languages);
        Assert.Contains(FixAllScope.Solution, provider.GetFixAllProvider()!.GetSupportedFixAllScopes());
        Assert.NotEmpty(provider.FixableDiagnosticIds);
        Assert.Subset(KnownIds().ToHashSet(), provider.FixableDiagnosticIds.ToHashSet());
    }

    [Fact]
    public void The_assembly_needs_nothing_that_a_host_of_analyzers_lacks() =>
        Assert.All(
            typeof(HazardFixProvider).Assembly.GetReferencedAssemblies().Select(static reference => reference.Name!),
            static name => Assert.True(
                name is "netstandard" or "Koupleless.Analyzers" or "System.Collections.Immutable" or "System.Composition.AttributedModel" or "System.Memory"
                || name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal),
                name));

    private static IEnumerable<string> KnownIds() => typeof(RuleIds).Assembly.GetTypes()
        .Where(static type => type is { IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
        .SelectMany(static type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
        .Select(static rule => rule.Id);
}
