using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Rules.Unload;
using Koupleless.Analyzers.Rules.Unload.AsyncLocals;
using Koupleless.Analyzers.Rules.Unload.Caches;
using Koupleless.Analyzers.Rules.Unload.Events;
using Koupleless.Analyzers.Rules.Unload.Hosting;
using Koupleless.Analyzers.Rules.Unload.LoadContexts;
using Koupleless.Analyzers.Rules.Unload.Waits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Rules;

/// <summary>
/// Reports hazards of process-wide state and of unloading: one analyzer for all checks, so that each operation is visited once.
/// Silent in generated code and in projects that the rules do not apply to.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HazardAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<HazardCheck> s_checks =
    [
        new SharedStaticWriteCheck(),
        new MutableStaticCheck(),
        new InvalidAuditCheck(),
        new ProgramPathCheck(),
        new HazardTableCheck(),
        new HazardousCallCheck(),
        new EventSubscriptionCheck(),
        new WaitCheck(),
        new SharedCacheCheck(),
        new AsyncLocalCaptureCheck(),
        new LoadContextCheck(),
        new DbContextCheck(),
        new DynamicCheck(),
        new NotCollectibleCheck(),
    ];

    private readonly ImmutableArray<HazardCheck> _checks;

    /// <summary>Makes an analyzer of all checks.</summary>
    public HazardAnalyzer()
        : this(s_checks)
    {
    }

    internal HazardAnalyzer(ImmutableArray<HazardCheck> checks)
    {
        _checks = checks;
        SupportedDiagnostics = [.. checks.SelectMany(static check => check.Rules).Distinct()];
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (AnalysisScope.For(start.Compilation, start.Options, start.CancellationToken) is { } scope)
            {
                var registration = new CheckRegistration(start);
                foreach (var check in _checks)
                {
                    check.Register(registration, scope);
                }

                registration.Complete();
            }
        });
    }
}
