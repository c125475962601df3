using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>How a member has to be used for a row to apply.</summary>
internal enum HazardUse
{
    /// <summary>A method is called, or a delegate is made of it.</summary>
    Call,

    /// <summary>An object of the type, or of a type derived from it, is made.</summary>
    New,

    /// <summary>A property or field is assigned.</summary>
    Set,

    /// <summary>An event is subscribed to.</summary>
    Add,
}

/// <summary>What must have come from where for a row to apply.</summary>
internal enum HazardCondition
{
    Always,

    /// <summary>An argument, the assigned value or a type argument is of the module, or a delegate on its code.</summary>
    ModuleValue,

    /// <summary>The receiver or an argument comes from the base.</summary>
    FromBase,

    /// <summary>The receiver is the <c>Process</c> of the process itself.</summary>
    OwnProcess,
}

/// <summary>The object that a row says has to be released.</summary>
internal enum HazardSubject
{
    /// <summary>What is made or returned.</summary>
    Result,

    /// <summary>What the method is called on.</summary>
    Receiver,

    /// <summary>The service provider that is built of the services that the method is called on.</summary>
    Provider,
}

/// <summary>One line of a hazard table: docs/hazard-tables.md.</summary>
internal sealed class HazardRow(DiagnosticDescriptor rule, string member, HazardUse use)
{
    public DiagnosticDescriptor Rule { get; } = rule;

    /// <summary>A documentation id; without a parameter list it means every overload.</summary>
    public string Member { get; } = member;

    public HazardUse Use { get; } = use;

    /// <summary>The end of the message: what happens, and what to do instead.</summary>
    public string Effect { get; init; } = "";

    public HazardCondition When { get; init; }

    /// <summary>The documentation id of the static property that the receiver has to be, or null.</summary>
    public string? On { get; init; }

    /// <summary>Names of enum members that make the use harmless when one is an argument.</summary>
    public ImmutableArray<string> Except { get; init; } = [];

    /// <summary>Methods of which one ends the hazard; empty when nothing does.</summary>
    public ImmutableArray<string> Release { get; init; } = [];

    /// <summary>True when an object that nothing refers to any longer is finalized, and the hazard with it.</summary>
    public bool EndsWhenDropped { get; init; }

    /// <summary>Members of which one has to be used before the object does anything; empty when its creation is enough.</summary>
    public ImmutableArray<string> StartedBy { get; init; } = [];

    /// <summary>Which object has to be released.</summary>
    public HazardSubject About { get; init; }

    /// <summary>Methods of the same class of which one takes back what the use did; empty when nothing does.</summary>
    public ImmutableArray<string> UndoneBy { get; init; } = [];

    /// <summary>The severity of this row when it is not that of its rule.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>The row about an object that owns what this row is about, and releases it by methods of its own.</summary>
    public HazardRow ReleasedBy(ImmutableArray<string> methods) =>
        new(Rule, Member, Use) { Effect = Effect, Release = methods, Severity = Severity };
}
