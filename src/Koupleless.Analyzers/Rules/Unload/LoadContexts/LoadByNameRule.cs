using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.LoadContexts;

/// <summary>KPL2026: shared code looks a type or assembly up by a name that may be a module's.</summary>
internal sealed class LoadByNameRule : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.LoadByName];

    public override ImmutableArray<string> Types { get; } =
        ["System.Type", "System.Activator", "System.Reflection.Assembly", "System.AppDomain"];

    /// <summary>Code of a module looks in the module.</summary>
    public override bool AppliesTo(AnalysisScope scope) => scope.Mode == AnalysisMode.Shared;

    public override void Check(CallSite call)
    {
        if (NameOf(call) is { ConstantValue.HasValue: false } && !IsInContextualReflection(call.Operation))
        {
            call.Report(UnloadRules.LoadByName, call.Name);
        }
    }

    private static IOperation? NameOf(CallSite call) => call.Method.Name switch
    {
        // With functions that resolve, the caller says where to look.
        "GetType" when call.Method.IsStatic && call.Argument("assemblyResolver") is null && call.Argument("typeResolver") is null => call.Argument("typeName"),
        "Load" or "LoadWithPartialName" => WithoutAssemblyName(call.Argument("assemblyString") ?? call.Argument("assemblyRef") ?? call.Argument("partialName")),
        "CreateInstance" or "CreateInstanceAndUnwrap" when call.Method.IsStatic || call.Method.ContainingType.Name == "AppDomain" => call.Argument("assemblyName"),
        _ => null,
    };

    private static IOperation? WithoutAssemblyName(IOperation? name) =>
        name?.Unwrap() is IObjectCreationOperation { Type.Name: "AssemblyName", Arguments.Length: 1 } created ? created.Arguments[0].Value : name;

    private static bool IsInContextualReflection(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if ((parent is IUsingOperation @using && EntersModule(@using.Resources))
                || (parent is IBlockOperation block && block.Operations.TakeWhile(statement => statement != child).OfType<IUsingDeclarationOperation>().Any(EntersModule)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EntersModule(IOperation resources) =>
        resources.DescendantsAndSelf().Any(static part =>
            part is IInvocationOperation { TargetMethod.Name: "EnterContextualReflection" } call
            && !call.Arguments.Any(static argument => IsOwnAssembly(argument.Value.Unwrap())));

    // The reflection of the shared code itself is no other place to look.
    private static bool IsOwnAssembly(IOperation assembly) =>
        assembly is IPropertyReferenceOperation { Property.Name: "Assembly", Instance: ITypeOfOperation }
            or IInvocationOperation { TargetMethod.Name: "GetExecutingAssembly" }
            or { ConstantValue: { HasValue: true, Value: null } };
}
