using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Calls;

internal static class BaseObjects
{
    /// <summary>As <see cref="ValueOrigin.IsFromBase"/>, and true for a parameter that a caller in the same file gives an object of the base.</summary>
    public static bool IsOfBaseOrGivenIt(this AnalysisScope scope, IOperation? value)
    {
        if (value is null || scope.IsFromBase(value))
        {
            return value is not null;
        }

        while (value.Receiver() is { } receiver and not IInstanceReferenceOperation)
        {
            value = receiver;
        }

        return VisibleValues.Possible(value)
            .OfType<IParameterReferenceOperation>()
            .SelectMany(CallersInFile.ArgumentsFor)
            .Any(argument => scope.IsFromBase(argument));
    }
}
