using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Checks;

/// <summary>Looks for the hazards of one or several rules. One instance serves all compilations, so it has no state.</summary>
internal abstract class HazardCheck
{
    /// <summary>What it reports.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Rules { get; }

    /// <summary>Asks for what it looks at in a compilation; for nothing where its rules do not apply.</summary>
    public abstract void Register(CheckRegistration registration, AnalysisScope scope);
}
