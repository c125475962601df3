using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>An object that keeps the module until it is released.</summary>
/// <param name="row">What the table says about it.</param>
/// <param name="value">The creation, or the call of a helper that returns one.</param>
/// <param name="creation">The creation.</param>
/// <param name="name">What the message calls it.</param>
internal sealed class Obligation(HazardRow row, IOperation value, IOperation creation, string name)
{
    public HazardRow Row { get; } = row;

    public IOperation Value { get; } = value;

    public IOperation Creation { get; } = creation;

    public string Name { get; } = name;

    public ImmutableArray<string> Release => Row.Release;

    /// <summary>The members that a release is named by in a message.</summary>
    public string ReleaseName => Row.Release[0];
}
