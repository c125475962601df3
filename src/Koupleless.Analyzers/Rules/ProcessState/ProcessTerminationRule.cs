using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1004 and KPL1012: calls that stop the process, and the one that the generators take over.</summary>
internal sealed class ProcessTerminationRule : CallRule
{
    private const string Environment = "System.Environment";
    private const string Process = "System.Diagnostics.Process";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [ProcessStateRules.ProcessTermination, ProcessStateRules.InterceptedExit];

    public override ImmutableArray<string> Types { get; } =
        [Environment, Process, "Microsoft.Extensions.Hosting.IHostApplicationLifetime", "Microsoft.Extensions.Hosting.IApplicationLifetime"];

    /// <summary>A base may stop its own process.</summary>
    public override bool AppliesTo(AnalysisScope scope) => !scope.IsBase();

    public override void Check(CallSite call)
    {
        switch (call.Method.Name)
        {
            case "Exit" when call.Scope.IsModuleBuild && !call.IsDelegate:
                call.Report(ProcessStateRules.InterceptedExit, call.Name);
                break;
            case "Exit" or "FailFast":
            case "Kill" when call.Operation.Receiver() is { } process && VisibleValues.Possible(process).Any(IsOwnProcess):
            case "StopApplication" when call.Scope.IsOfBaseOrGivenIt(call.Operation.Receiver()):
                call.Report(ProcessStateRules.ProcessTermination, call.Name);
                break;
        }
    }

    private static bool IsOwnProcess(IOperation process) =>
        process is IInvocationOperation { TargetMethod: { ContainingType: var type } method } call
        && type.ToDisplayString() == Process
        && (method.Name == "GetCurrentProcess"
            || (method.Name == "GetProcessById" && call.Arguments.Any(static argument => VisibleValues.Possible(argument.Value).Any(IsOwnId))));

    private static bool IsOwnId(IOperation id) =>
        id is IPropertyReferenceOperation { Property: var property } reference
        && ((property.Name == "ProcessId" && property.ContainingType.ToDisplayString() == Environment)
            || (property.Name == "Id" && reference.Receiver() is { } process && VisibleValues.Possible(process).Any(IsOwnProcess)));
}
