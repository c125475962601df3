using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>
/// KPL1013: what answers for the base and cannot be intercepted: properties, constructors and delegates. In a library that a
/// module carries nothing is intercepted.
/// </summary>
internal sealed class PlaceCheck : HazardCheck
{
    /// <summary>The diagnostic's property that names the change that mends it.</summary>
    internal const string Mend = "Mend";

    /// <summary>Put <c>Path.GetFullPath</c> around it.</summary>
    internal const string FullPath = "FullPath";

    /// <summary>Call <c>Directory.GetCurrentDirectory</c>.</summary>
    internal const string CurrentDirectory = "CurrentDirectory";

    private const string RelativeToBase = "takes a path that is relative to the base's current directory";
    private const string ContentRoot = "take the content root";

    private static readonly ImmutableDictionary<string, string?> s_fullPath = ImmutableDictionary<string, string?>.Empty.Add(Mend, FullPath);
    private static readonly ImmutableDictionary<string, string?> s_currentDirectory = ImmutableDictionary<string, string?>.Empty.Add(Mend, CurrentDirectory);


    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [ProcessStateRules.PlaceOfBase];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        registration.RegisterOperationAction(context => CheckProperty(context, scope), OperationKind.PropertyReference);
        registration.RegisterOperationAction(context => CheckCreation(context, scope), OperationKind.ObjectCreation);
        registration.RegisterOperationAction(context => CheckDelegate(context, scope), OperationKind.MethodReference);
        if (!scope.IsModuleBuild)
        {
            registration.RegisterOperationAction(CheckCall, OperationKind.Invocation);
        }
    }

    private static void CheckProperty(OperationAnalysisContext context, AnalysisScope scope)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (PlaceMembers.IdOf(reference.Property) is not { } property || (reference.Parent is IAssignmentOperation { Target: var target } && target == reference))
        {
            return;
        }

        switch (property)
        {
            case PlaceMembers.BaseDirectory or PlaceMembers.DomainBaseDirectory when !(scope.IsModuleBuild && PlaceMembers.IsInterceptedWhereItGoes(reference)):
                ReportMendable(context, scope, s_fullPath, "is the folder of the base", "put Path.GetFullPath around it");
                break;
            case PlaceMembers.CurrentDirectory:
                ReportMendable(context, scope, s_currentDirectory, "is the base's", "call Directory.GetCurrentDirectory");
                break;
            case PlaceMembers.DefaultDependencies:
                Report(context, "lists what the base is made of", "name the assemblies, or go through AppDomain.CurrentDomain.GetAssemblies()");
                break;
            case PlaceMembers.Location when PlaceMembers.IsOfModule(scope, reference.Receiver()) && !(scope.IsModuleBuild && PlaceMembers.IsInterceptedWhereItGoes(reference)):
                Report(context, "is empty in a base", "take the content root, or the name of the assembly");
                break;
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, AnalysisScope scope)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (creation.Type is { } type && PlaceMembers.TakesPath(type)
            && creation.Arguments.FirstOrDefault(static argument => PlaceMembers.IsRelative(argument)) is { } path)
        {
            ReportMendable(context, scope, s_fullPath, RelativeToBase, "put Path.GetFullPath around it", $"new {type.Name}", path.Value);
        }
    }

    private static void CheckDelegate(OperationAnalysisContext context, AnalysisScope scope)
    {
        var method = ((IMethodReferenceOperation)context.Operation).Method;
        if (PlaceMembers.IsInterceptedAsCall(method))
        {
            Report(context, "answers for the base when it is a delegate", scope.IsModuleBuild ? "call it in a lambda" : "take what the host has", NameOf(method));
        }
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (PlaceMembers.TellsPlace(call.TargetMethod))
        {
            Report(context, "answers for the base in a library that a module carries", "take it from the module's program", NameOf(call.TargetMethod));
        }
        else if (call.Arguments.FirstOrDefault(static argument => PlaceMembers.IsRelative(argument) && PlaceMembers.IsPath(argument)) is { } path)
        {
            Report(context, RelativeToBase, ContentRoot, NameOf(call.TargetMethod), path.Value);
        }
    }

    private static string NameOf(ISymbol member) => $"{member.ContainingType.Name}.{member.Name}";

    /// <summary>In a library nothing is intercepted, and so nothing mended by a call that would be.</summary>
    private static void ReportMendable(
        OperationAnalysisContext context, AnalysisScope scope, ImmutableDictionary<string, string?> mend, string what, string instead, string? name = null, IOperation? at = null) =>
        Report(context, what, scope.IsModuleBuild ? $"{instead}, or {ContentRoot}" : ContentRoot, name, at, scope.IsModuleBuild ? mend : null);

    private static void Report(
        OperationAnalysisContext context, string what, string instead, string? name = null, IOperation? at = null, ImmutableDictionary<string, string?>? properties = null)
    {
        name ??= context.Operation is IPropertyReferenceOperation { Property: var property } ? NameOf(property) : "";
        context.ReportDiagnostic(Diagnostic.Create(ProcessStateRules.PlaceOfBase, (at ?? context.Operation).Syntax.GetLocation(), properties, name, what, instead));
    }
}
