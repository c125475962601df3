using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>What the code of one type, all its parts and nested types included, does with fields and properties. Thread-safe.</summary>
internal sealed class MemberUses
{
    private readonly ConcurrentDictionary<ISymbol, ConcurrentStack<IOperation>> _reads = new(SymbolEqualityComparer.Default);

    /// <summary>Notes a reference to a field or property of the project.</summary>
    public void Add(IMemberReferenceOperation reference) =>
        _reads.GetOrAdd(reference.Member.OriginalDefinition, static _ => new()).Push(reference);

    /// <summary>What becomes of the object that the member keeps.</summary>
    public Verdict FateIn(ISymbol member, ImmutableArray<string> release, MethodBodies bodies)
    {
        var flow = new ValueFlow(release, bodies);
        var (released, isConditional) = (false, false);
        foreach (var reference in References(member))
        {
            if (IsTarget(reference) || IsInsertion(reference))
            {
                continue;
            }

            var verdict = flow.Follow(reference);
            // Kept by another member, handed on, enumerated: others have it then, too.
            if (verdict.Fate is Fate.Unknown or Fate.Kept)
            {
                return Verdict.Unknown;
            }

            if (verdict.Fate == Fate.Released)
            {
                released |= !FixedConditions.Guard(reference, member);
                isConditional = true;
            }
        }

        return released
            ? Verdict.Released
            : Verdict.Leaked(isConditional ? $"'{member.Name}' is released under a condition only" : $"nothing releases '{member.Name}'", member);
    }

    /// <summary>True when one of the members is called, or set, on what the field or property holds.</summary>
    public bool IsUsedWith(ISymbol member, ImmutableArray<string> names) =>
        References(member).Any(reference => NameOfUse(reference) is { } name && names.Contains(name));

    /// <summary>The name of the member that is used on the value, or null.</summary>
    public static string? NameOfUse(IOperation value) => value.Parent switch
    {
        IInvocationOperation call when call.Instance == value => call.TargetMethod.Name,
        IMemberReferenceOperation member when member.Instance == value => member.Member.Name,
        IConditionalAccessOperation access when access.Operation == value => NameOfUse(access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().First()),
        IConversionOperation or IParenthesizedOperation => NameOfUse(value.Parent),
        _ => null,
    };

    /// <summary>Where the member is read or written.</summary>
    public IEnumerable<IOperation> References(ISymbol member) =>
        _reads.TryGetValue(member.OriginalDefinition, out var references) ? references : Enumerable.Empty<IOperation>();

    private static bool IsTarget(IOperation reference) =>
        reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private static bool IsInsertion(IOperation reference) =>
        (reference.Parent is IInvocationOperation call && call.Instance == reference && Containers.IsInsertion(call.TargetMethod))
        || (reference.Parent is IArrayElementReferenceOperation or IPropertyReferenceOperation { Arguments.Length: > 0 } && IsTarget(reference.Parent));
}
