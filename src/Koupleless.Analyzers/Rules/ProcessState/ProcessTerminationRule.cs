using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1004 and KPL1012: calls that stop the process, and the one that the generators take over.</summary>
internal sealed class ProcessTerminationRule : CallRule
{
    private const string Environment = "System.Environment";

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [ProcessStateRules.ProcessTermination, ProcessStateRules.InterceptedExit];

    public override ImmutableArray<string> Types { get; } =
        [Environment, OwnProcess.Type, "Microsoft.Extensions.Hosting.IHostApplicationLifetime", "Microsoft.Extensions.Hosting.IApplicationLifetime"];

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
            case "Kill" when OwnProcess.Is(call.Operation.Receiver()):
            case "StopApplication" when call.Scope.IsOfBaseOrGivenIt(call.Operation.Receiver()):
                call.Report(ProcessStateRules.ProcessTermination, call.Name);
                break;
        }
    }
}
