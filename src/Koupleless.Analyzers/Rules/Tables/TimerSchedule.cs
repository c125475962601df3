using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>Reads when a timer fires, as far as its creation says so.</summary>
internal static class TimerSchedule
{
    /// <summary>True when it fires once and soon: it lets go of its callback then.</summary>
    public static bool FiresOnce(IOperation creation) => creation switch
    {
        IObjectCreationOperation { Type.Name: "Timer", Initializer: { } initializer } when SetsToFalse(initializer, "AutoReset") => true,
        IObjectCreationOperation threading => IsOnce(threading.Arguments),
        IInvocationOperation call => IsOnce(call.Arguments),
        _ => false,
    };

    /// <summary>True when the object initializer sets one of the members to true.</summary>
    public static bool Starts(IOperation creation, IReadOnlyCollection<string> members) =>
        creation is IObjectCreationOperation { Initializer: { } initializer }
        && initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(assignment =>
            assignment.Target is IPropertyReferenceOperation property
            && members.Contains(property.Property.Name)
            && assignment.Value.ConstantValue is not { HasValue: true, Value: false });

    private static bool SetsToFalse(IObjectOrCollectionInitializerOperation initializer, string member) =>
        initializer.Initializers.OfType<ISimpleAssignmentOperation>().Any(assignment =>
            assignment.Target is IPropertyReferenceOperation property
            && property.Property.Name == member
            && assignment.Value.ConstantValue is { HasValue: true, Value: false });

    private static bool IsOnce(IEnumerable<IArgumentOperation> arguments)
    {
        IOperation? Argument(string name) => arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
        return Argument("period") is { } period && IsNever(period) && Argument("dueTime") is { } dueTime && !IsNever(dueTime);
    }

    private static bool IsNever(IOperation time) => time.Unwrap() switch
    {
        IFieldReferenceOperation { Field.Name: "Infinite" or "InfiniteTimeSpan" } => true,
        { ConstantValue: { HasValue: true, Value: -1 or -1L or uint.MaxValue } } => true,
        _ => false,
    };
}
