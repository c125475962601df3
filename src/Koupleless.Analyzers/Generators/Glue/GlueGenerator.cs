using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>
/// Generates the class that connects a module to its base and, for a project without an entry point, the entry point.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GlueGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var isModule = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => ModuleBuild.IsModule(options))
            .WithTrackingName("GlueIsModule");

        var providers = GetProviders(context);
        var library = providers
            .Combine(GetStartups(context))
            .Select(static (pair, _) => new Library(
                new(pair.Left.Select(static provider => provider.Implementation).Distinct()),
                pair.Right))
            .Combine(GetHasEntryPoint(context))
            .Combine(isModule)
            .Select(static (source, _) => source is { Right: true, Left: { Right: false, Left: var library } } ? library : null)
            .WithTrackingName("GlueLibrary");

        context.RegisterSourceOutput(
            providers.Combine(isModule).WithTrackingName("GlueOutput"),
            static (production, source) =>
            {
                if (source.Right)
                {
                    production.AddSource(GlueEmitter.HintName, GlueEmitter.Emit(source.Left));
                }
            });

        context.RegisterSourceOutput(library, static (production, library) =>
        {
            if (library is not null)
            {
                production.AddSource(LibraryEmitter.HintName, LibraryEmitter.Emit(library));
            }
        });
    }

    private static IncrementalValueProvider<EquatableArray<Provider>> GetProviders(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ProviderParser.AttributeName,
                static (node, _) => node is ClassDeclarationSyntax or RecordDeclarationSyntax,
                static (source, _) => new EquatableArray<Provider>(ProviderParser.Parse(source.TargetSymbol, source.Attributes)))
            .WithTrackingName("GlueProvidersOfClass")
            .Collect()
            .Select(static (providers, _) => Sort(providers))
            .WithTrackingName("GlueProviders");

    /// <summary>Each pair once: the parts of a partial class each bring the attributes of all of them.</summary>
    private static EquatableArray<Provider> Sort(ImmutableArray<EquatableArray<Provider>> providers) =>
        new(providers
            .SelectMany(static ofClass => ofClass)
            .OrderBy(static provider => provider.Order)
            .ThenBy(static provider => provider.ContractName, StringComparer.Ordinal)
            .ThenBy(static provider => provider.ImplementationName, StringComparer.Ordinal)
            .GroupBy(static provider => (provider.ContractName, provider.ImplementationName))
            .Select(static same => same.First()));

    private static IncrementalValueProvider<EquatableArray<StartupMethod>> GetStartups(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                StartupParser.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (source, _) => StartupParser.Parse(source.TargetSymbol))
            .Where(static startup => startup is not null)
            .Select(static (startup, _) => startup!)
            .WithTrackingName("GlueStartupMethod")
            .Collect()
            .Select(static (startups, _) => new EquatableArray<StartupMethod>(startups
                .Distinct()
                .OrderBy(static startup => startup.Type, StringComparer.Ordinal)
                .ThenBy(static startup => startup.Name, StringComparer.Ordinal)))
            .WithTrackingName("GlueStartups");

    private static IncrementalValueProvider<bool> GetHasEntryPoint(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => EntryPointSyntax.IsEntryPoint(node), static (_, _) => true)
            .Collect()
            .Select(static (found, _) => found.Length > 0)
            .WithTrackingName("GlueHasEntryPoint");
}
