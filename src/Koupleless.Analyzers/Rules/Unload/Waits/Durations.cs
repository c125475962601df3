using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>How long a wait is, where the code says so.</summary>
internal static class Durations
{
    /// <summary>What a base may wait for the module to be gone; a wait that is over by then keeps nothing from unloading.</summary>
    public static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    public static readonly TimeSpan Infinite = TimeSpan.MaxValue;

    // A field that is computed from another one; a cycle ends here, too.
    private const int Depth = 5;

    /// <summary>The duration, given as milliseconds or as a <see cref="TimeSpan"/>, or null when only the run decides it.</summary>
    public static TimeSpan? Of(IOperation value) => Of(value, Depth);

    private static TimeSpan? Of(IOperation value, int depth)
    {
        if (depth == 0)
        {
            return null;
        }

        if (Number(value) is { } milliseconds)
        {
            return milliseconds < 0 ? Infinite : FromUnits(milliseconds, 1);
        }

        return value.Unwrap() switch
        {
            IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: nameof(TimeSpan) } method } call => Sum(call.Arguments, FactoryUnits(method)),
            IObjectCreationOperation { Type.Name: nameof(TimeSpan) } creation => Sum(creation.Arguments, ConstructorUnits(creation.Arguments.Length)),
            IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan" or nameof(TimeSpan.MaxValue) } } => Infinite,
            IFieldReferenceOperation { Field: { Name: nameof(TimeSpan.Zero), ContainingType.Name: nameof(TimeSpan) } } => TimeSpan.Zero,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => OfOnly([.. ValueOrigin.AssignmentsTo(field)], depth),
            ILocalReferenceOperation local => ValueOrigin.InitializerOf(local) is { } initializer ? Of(initializer, depth - 1) : null,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Multiply } product => Times(Of(product.LeftOperand, depth - 1), Number(product.RightOperand)),
            _ => null,
        };
    }

    private static TimeSpan? OfOnly(ImmutableArray<IOperation> values, int depth) => values.Length == 1 ? Of(values[0], depth - 1) : null;

    private static TimeSpan? Times(TimeSpan? duration, double? factor) =>
        duration is { } time && factor is { } times ? FromUnits(time.TotalMilliseconds * times, 1) : null;

    private static TimeSpan? Sum(ImmutableArray<IArgumentOperation> arguments, double[]? millisecondsPerUnit)
    {
        if (millisecondsPerUnit is null)
        {
            return null;
        }

        var total = 0d;
        foreach (var argument in arguments)
        {
            var ordinal = argument.Parameter?.Ordinal ?? 0;
            if (Number(argument.Value) is not { } number || ordinal >= millisecondsPerUnit.Length)
            {
                return null;
            }

            total += number * millisecondsPerUnit[ordinal];
        }

        return FromUnits(total, 1);
    }

    private static double[]? FactoryUnits(IMethodSymbol method)
    {
        const double Day = 86_400_000;
        double[] units = [Day, 3_600_000, 60_000, 1_000, 1, 0.001];
        return method.Name switch
        {
            nameof(TimeSpan.FromDays) => units,
            nameof(TimeSpan.FromHours) => [.. units.Skip(1)],
            nameof(TimeSpan.FromMinutes) => [.. units.Skip(2)],
            nameof(TimeSpan.FromSeconds) => [.. units.Skip(3)],
            nameof(TimeSpan.FromMilliseconds) => [.. units.Skip(4)],
            nameof(TimeSpan.FromTicks) => [0.0001],
            _ => null,
        };
    }

    private static double[]? ConstructorUnits(int arguments) => arguments switch
    {
        1 => [0.0001],
        3 => [3_600_000, 60_000, 1_000],
        4 or 5 or 6 => [86_400_000, 3_600_000, 60_000, 1_000, 1, 0.001],
        _ => null,
    };

    private static TimeSpan FromUnits(double count, double millisecondsPerUnit) =>
        count * millisecondsPerUnit >= TimeSpan.MaxValue.TotalMilliseconds ? Infinite : TimeSpan.FromMilliseconds(count * millisecondsPerUnit);

    private static double? Number(IOperation value) => (value.ConstantValue.HasValue ? value.ConstantValue.Value : value.Unwrap().ConstantValue.Value) switch
    {
        int number => number,
        long number => number,
        uint number => number,
        double number => number,
        float number => number,
        _ => null,
    };
}
