using Koupleless.Analyzers.Analysis;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.ProcessState;

internal static class BaseProject
{
    /// <summary>True for a base itself, as opposed to what it provides: the process, and what all modules share, are its own.</summary>
    public static bool IsBase(this AnalysisScope scope) =>
        scope.Mode == AnalysisMode.Shared
        && scope.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication;
}
