using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis;

/// <summary>
/// Tells where a value comes from, as far as one body and the fields of its type show. What it cannot tell comes from
/// nowhere in particular.
/// </summary>
internal static class ValueOrigin
{
    // Enough for a field that is set from a parameter by way of a local; a cycle ends here, too.
    private const int Depth = 5;

    /// <summary>
    /// True when the value is of the base: a static of a contract or provided library, a parameter or member of a type of
    /// one, or what such an object returns. Objects of the frameworks belong to whoever made them, so they are not.
    /// </summary>
    /// <param name="scope">The scope.</param>
    /// <param name="value">The value.</param>
    /// <param name="depth">How many steps are left.</param>
    /// <param name="assumed">A parameter that a caller is known to have passed something of the base.</param>
    public static bool IsFromBase(this AnalysisScope scope, IOperation? value, int depth = Depth, IParameterSymbol? assumed = null)
    {
        if (value is null || depth == 0 || !scope.RefersToBase)
        {
            return false;
        }

        return value.Unwrap() switch
        {
            IInvocationOperation call =>
                (call.TargetMethod.IsStatic && call.Receiver() is null && scope.IsOfBase(call.TargetMethod.ContainingType) && !call.TargetMethod.Name.StartsWith("Create", StringComparison.Ordinal))
                || scope.IsFromBase(call.Receiver(), depth - 1, assumed)
                || (call.TargetMethod.Name is "GetService" or "GetRequiredService" && scope.IsOfBaseInterface(call.Type)),
            IMemberReferenceOperation { Member.IsStatic: true } member =>
                scope.IsOfBase(member.Member.ContainingType) || IsSetFromBase(scope, member, depth, assumed),
            IMemberReferenceOperation member =>
                scope.IsFromBase(member.Receiver(), depth - 1, assumed)
                || (member.Receiver() is IInstanceReferenceOperation && (scope.IsOfBaseInterface(member.Type) || IsSetFromBase(scope, member, depth, assumed))),
            IParameterReferenceOperation parameter =>
                scope.IsOfBaseInterface(parameter.Type) || SymbolEqualityComparer.Default.Equals(parameter.Parameter, assumed),
            ILocalReferenceOperation local => scope.IsFromBase(InitializerOf(local), depth - 1, assumed),
            IConditionalAccessOperation access => scope.IsFromBase(access.Operation, depth - 1, assumed) || scope.IsFromBase(access.WhenNotNull, depth - 1, assumed),
            ICoalesceOperation coalesce => scope.IsFromBase(coalesce.Value, depth - 1, assumed) || scope.IsFromBase(coalesce.WhenNull, depth - 1, assumed),
            // What wraps an object of the base passes on what happens there.
            IObjectCreationOperation creation => creation.Arguments.Any(argument => scope.IsFromBase(argument.Value, depth - 1, assumed)),
            IDelegateCreationOperation @delegate => scope.IsFromBase(@delegate.Target, depth - 1, assumed),
            IAnonymousFunctionOperation lambda => scope.IsFromBase(ReturnedBy(lambda), depth - 1, assumed),
            _ => false,
        };
    }

    /// <summary>
    /// The static member that the value is reached from, through members, look-ups and aliases, or null: what a factory
    /// makes is another object.
    /// </summary>
    public static ISymbol? StaticRoot(this AnalysisScope scope, IOperation? value, int depth = Depth) => depth == 0 ? null : value?.Unwrap() switch
    {
        IMemberReferenceOperation { Member.IsStatic: true } member =>
            (scope.IsOwn(member.Member) ? AssignmentsTo(member).Select(assigned => scope.StaticRoot(assigned, depth - 1)).FirstOrDefault(static root => root is not null) : null) ?? member.Member,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member =>
            AssignmentsTo(member).Select(assigned => scope.StaticRoot(assigned, depth - 1)).FirstOrDefault(static root => root is not null),
        ILocalReferenceOperation local => scope.StaticRoot(InitializerOf(local), depth - 1),
        IInvocationOperation call when call.TargetMethod.Name.StartsWith("Get", StringComparison.Ordinal) => scope.StaticRoot(call.Receiver(), depth - 1),
        IMemberReferenceOperation member => scope.StaticRoot(member.Receiver(), depth - 1),
        IArrayElementReferenceOperation element => scope.StaticRoot(element.ArrayReference, depth - 1),
        _ => null,
    };

    /// <summary>True when the type is of a contract or of a library that the base provides, and not of a framework.</summary>
    public static bool IsOfBase(this AnalysisScope scope, ITypeSymbol? type) =>
        type is { ContainingAssembly: { } assembly } && !FrameworkAssemblies.Contain(assembly) && !scope.IsOwn(type) && scope.IsShared(type);

    /// <summary>
    /// True when keeping the value keeps the module: an object of a type that unloads with it, such a type itself, or a
    /// delegate on its code.
    /// </summary>
    public static bool IsModuleValue(this AnalysisScope scope, IOperation? value) => value?.Unwrap() switch
    {
        null => false,
        IDelegateCreationOperation @delegate => scope.IsModuleValue(@delegate.Target),
        IAnonymousFunctionOperation => scope.Mode == AnalysisMode.Module,
        IMethodReferenceOperation method => !scope.IsShared(method.Method) || scope.IsModuleValue(method.Instance),
        ITypeOfOperation typeOf => scope.IsModuleType(typeOf.TypeOperand),
        IInvocationOperation { TargetMethod: { Name: "GetType", Parameters.Length: 0 }, Instance: { } instance } => scope.IsModuleType(instance.Unwrap().Type),
        ILocalReferenceOperation local => scope.IsModuleType(local.Type) || scope.IsModuleValue(InitializerOf(local)),
        ISwitchExpressionOperation @switch => @switch.Arms.Any(arm => scope.IsModuleValue(arm.Value)),
        IConditionalOperation conditional => scope.IsModuleValue(conditional.WhenTrue) || scope.IsModuleValue(conditional.WhenFalse),
        ICoalesceOperation coalesce => scope.IsModuleValue(coalesce.Value) || scope.IsModuleValue(coalesce.WhenNull),
        IObjectCreationOperation creation => scope.IsModuleType(creation.Type) || creation.Arguments.Any(argument => scope.IsModuleValue(argument.Value)),
        IArrayCreationOperation array => scope.IsModuleType(array.Type)
            || (array.Initializer?.ElementValues.Any(scope.IsModuleValue) ?? false),
        { } other => scope.IsModuleType(other.Type),
    };

    // A service that code takes by a contract's interface is the base's; a class of a contract may be anyone's own object.
    private static bool IsOfBaseInterface(this AnalysisScope scope, ITypeSymbol? type) =>
        type?.TypeKind == TypeKind.Interface && scope.IsOfBase(type) && type.ContainingNamespace.ToDisplayString() != "Koupleless";

    private static bool IsSetFromBase(AnalysisScope scope, IMemberReferenceOperation member, int depth, IParameterSymbol? assumed)
    {
        if (!scope.IsOwn(member.Member) || member.Member is not (IFieldSymbol or IPropertySymbol))
        {
            return false;
        }

        // A type refers to its fields many times, and each search goes through the type.
        return assumed is null && depth == Depth
            ? scope.SetFromBase.GetOrAdd((member.Member.OriginalDefinition, member.Syntax.SyntaxTree), _ => Search())
            : Search();

        bool Search() => AssignmentsTo(member).Any(value => scope.IsFromBase(value, depth - 1, assumed));
    }

    /// <summary>
    /// The values that the field or property is given: only in the file of the use, because a semantic model of another one is
    /// not an analyzer's to ask for.
    /// </summary>
    public static IEnumerable<IOperation> AssignmentsTo(IMemberReferenceOperation member)
    {
        var model = member.SemanticModel;
        foreach (var reference in member.Member.ContainingType.DeclaringSyntaxReferences)
        {
            if (model is null || reference.SyntaxTree != model.SyntaxTree)
            {
                continue;
            }

            foreach (var value in AssignedValues.In(reference.GetSyntax(), member.Member.Name))
            {
                if (model.GetOperation(value) is { } operation)
                {
                    yield return operation;
                }
            }
        }
    }

    /// <summary>The value that the local is declared with.</summary>
    public static IOperation? InitializerOf(ILocalReferenceOperation reference)
    {
        var value = reference.Local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initializer } => initializer,
            SingleVariableDesignationSyntax { Parent: PatternSyntax { Parent: IsPatternExpressionSyntax { Expression: var matched } } } => matched,
            _ => null,
        };
        return value is null ? null : reference.SemanticModel?.GetOperation(value);
    }

    private static IOperation? ReturnedBy(IAnonymousFunctionOperation lambda) =>
        lambda.Body.Operations.OfType<IReturnOperation>().FirstOrDefault()?.ReturnedValue;
}
