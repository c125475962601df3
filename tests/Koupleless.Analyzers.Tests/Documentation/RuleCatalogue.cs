using System.Collections.Immutable;
using System.Reflection;
using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Rules.Unload;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Documentation;

/// <summary>The rules about process-wide state and unloading, what reports them and what mends them.</summary>
internal static class RuleCatalogue
{
    public static ImmutableArray<DiagnosticDescriptor> Rules { get; } =
        [.. new[] { typeof(ProcessStateRules), typeof(UnloadRules) }
            .SelectMany(static rules => rules.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. Instances<DiagnosticAnalyzer>(typeof(RuleIds).Assembly)];

    /// <summary>The ids that a code fix mends.</summary>
    public static ImmutableHashSet<string> Fixable { get; } =
        [.. Instances<CodeFixProvider>(Assembly.Load("Koupleless.CodeFixes")).SelectMany(static fix => fix.FixableDiagnosticIds)];

    /// <summary>The word that pages and tables have for a severity.</summary>
    public static string Word(DiagnosticSeverity severity) => severity == DiagnosticSeverity.Info ? "Information" : severity.ToString();

    private static IEnumerable<T> Instances<T>(Assembly assembly) =>
        assembly.GetTypes().Where(static type => !type.IsAbstract && type.IsAssignableTo(typeof(T))).Select(static type => (T)Activator.CreateInstance(type)!);
}
