using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Calls;

/// <summary>A rule about calls of a few types' methods and constructors. One instance serves all compilations, so it has no state.</summary>
internal abstract class CallRule
{
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The types whose members the rule looks at, by their metadata names.</summary>
    public abstract ImmutableArray<string> Types { get; }

    /// <summary>The projects that the rule is about: by default those that have to unload.</summary>
    public virtual bool AppliesTo(AnalysisScope scope) => scope.Mode == AnalysisMode.Module;

    public abstract void Check(CallSite call);
}
