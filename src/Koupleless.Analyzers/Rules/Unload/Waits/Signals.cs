using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>
/// Tells whether anything in a type can end what waits for a flag, a token, a handle or a queue. What other code may reach
/// may be ended by it.
/// </summary>
internal sealed class Signals(INamedTypeSymbol outermost, MemberUses uses)
{
    private static readonly string[] s_cancels = ["Cancel", "CancelAsync", "CancelAfter"];

    /// <summary>True when one of the members is used on the object that the value is, or other code has the object.</summary>
    public bool MayBeUsedWith(IOperation? value, params string[] names) =>
        MayBeUsed(value, (_, name) => names.Contains(name), isUsing: false);

    /// <summary>
    /// True when one of the members is used on the object from outside of the code that waits, or other code has the object:
    /// what follows a wait does not end it.
    /// </summary>
    public bool MayBeReleased(IOperation? value, params string[] names)
    {
        var waiting = value is null ? null : FunctionOf(value);
        return MayBeUsed(
            value,
            (reference, name) => names.Contains(name)
                && (reference.Parent is IMethodReferenceOperation || FunctionOf(reference) != waiting || reference.Root() != value!.Root()),
            isUsing: value?.ReadSymbol() is ILocalSymbol { IsUsing: true } local && !IsDeclaredIn(local, waiting));
    }

    /// <summary>True when the member is used on what the field, property or local holds, in sight.</summary>
    public bool IsUsedWith(ISymbol symbol, IOperation near, string name) =>
        (References(symbol, near, isFlag: false) ?? []).Any(reference => MemberUses.NameOfUse(reference) == name);

    /// <summary>True when the token is one that something can cancel.</summary>
    public bool MayBeCancelled(IOperation token) => token.Unwrap() switch
    {
        IDefaultValueOperation => false,
        IObjectCreationOperation { Arguments.Length: 0 } => false,
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "None", ContainingType.Name: "CancellationToken" } } => false,
        IPropertyReferenceOperation { Property: { Name: "Token", ContainingType.Name: "CancellationTokenSource" } } property => MayBeUsedWith(property.Receiver(), s_cancels),
        ILocalReferenceOperation local when ValueOrigin.InitializerOf(local) is { } initializer => MayBeCancelled(initializer),
        _ => true,
    };

    /// <summary>True when an argument is a token that something can cancel.</summary>
    public bool HasToken(IInvocationOperation call) =>
        call.Arguments.Any(argument => argument.Parameter?.Type.Name == "CancellationToken" && MayBeCancelled(argument.Value));

    /// <summary>True when the condition can have the value at some time.</summary>
    public bool CanBe(IOperation condition, bool value)
    {
        var operation = condition.Unwrap();
        if (operation.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == value;
        }

        return operation switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => CanBe(not.Operand, !value),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And } and =>
                value ? CanBe(and.LeftOperand, true) && CanBe(and.RightOperand, true) : CanBe(and.LeftOperand, false) || CanBe(and.RightOperand, false),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or } or =>
                value ? CanBe(or.LeftOperand, true) || CanBe(or.RightOperand, true) : CanBe(or.LeftOperand, false) && CanBe(or.RightOperand, false),
            IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" } requested => !value || MayBeRequested(requested.Receiver()),
            IPropertyReferenceOperation { Property.Name: "IsSet" } set => !value || MayBeUsedWith(set.Receiver(), "Set", "Signal"),
            IInvocationOperation { TargetMethod.Name: "WaitOne" or "Wait" } wait => !value || HasToken(wait) || MayBeUsedWith(wait.Receiver(), "Set", "Release", "Signal"),
            IInvocationOperation { TargetMethod.Name: "WaitForNextTickAsync" } tick => value || HasToken(tick) || MayBeReleased(tick.Receiver(), "Dispose"),
            IInvocationOperation { TargetMethod: { Name: "Read", ContainingType.Name: "Volatile" } } read => CanBe(read.Arguments[0].Value, value),
            _ => operation.ReadSymbol() is not { } symbol || MayBecome(symbol, operation, value),
        };
    }

    private bool MayBeRequested(IOperation? source) =>
        source?.Type?.Name == "CancellationTokenSource" ? MayBeUsedWith(source, s_cancels) : source is null || MayBeCancelled(source);

    private bool MayBecome(ISymbol flag, IOperation read, bool value)
    {
        if (References(flag, read, isFlag: true) is not { } references)
        {
            return true;
        }

        var sources = Sources(read);
        // Without a value of its own the flag begins as false.
        return (!value && !sources.Any(static source => source.ConstantValue is { HasValue: true, Value: true }))
            || sources.Any(source => MayEqual(source, value))
            || references.Any(reference => Written(reference) is { } written && MayEqual(written, value));
    }

    private static bool MayEqual(IOperation written, bool value) =>
        written.ConstantValue is not { HasValue: true, Value: bool constant } || constant == value;

    private bool MayBeUsed(IOperation? value, Func<IOperation, string, bool> ends, bool isUsing)
    {
        if (value?.Unwrap() is not { } source)
        {
            return true;
        }

        if (source is IObjectCreationOperation creation)
        {
            return IsSetUp(creation);
        }

        if (isUsing || source.ReadSymbol() is not { } symbol || References(symbol, source, isFlag: false) is not { } references)
        {
            return true;
        }

        var sources = Sources(source);
        return sources.Count != 1
            || sources[0] is not (ICollectionExpressionOperation or IObjectCreationOperation)
            || (sources[0] is IObjectCreationOperation own && IsSetUp(own))
            || references.Any(reference => !IsTarget(reference) && (MemberUses.NameOfUse(reference) is not { } name || ends(reference, name)));
    }

    private static bool IsSetUp(IObjectCreationOperation creation) =>
        creation.Type?.Name switch
        {
            // A time-out, or an event that is set to begin with.
            "CancellationTokenSource" => creation.Arguments.Length > 0,
            "ManualResetEvent" or "AutoResetEvent" or "EventWaitHandle" or "ManualResetEventSlim" =>
                creation.Arguments.Any(static argument => argument.Parameter?.Ordinal == 0 && argument.Value.ConstantValue is not { HasValue: true, Value: false }),
            _ => false,
        };

    // What is written there, or the reference itself when it is not seen what it becomes; null for a read.
    private static IOperation? Written(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment when assignment.Target == reference => assignment.Value.Unwrap(),
        IAssignmentOperation assignment when assignment.Target == reference => reference,
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Parent: not IInvocationOperation { TargetMethod: { Name: "Read", ContainingType.Name: "Volatile" } } } => reference,
        ITupleOperation or IAddressOfOperation or IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => reference,
        _ => null,
    };

    private static bool IsTarget(IOperation reference) => reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    private static IReadOnlyList<IOperation> Sources(IOperation reference) => reference switch
    {
        ILocalReferenceOperation local => ValueOrigin.InitializerOf(local) is { } initializer ? [initializer.Unwrap()] : [],
        IMemberReferenceOperation member => [.. ValueOrigin.AssignmentsTo(member).Select(static value => value.Unwrap())],
        _ => [],
    };

    // Null when other code can reach it: a flag that it only reads is out of its reach.
    private IEnumerable<IOperation>? References(ISymbol symbol, IOperation near, bool isFlag) => symbol switch
    {
        ILocalSymbol => near.Root().Descendants().Where(operation =>
            operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, symbol)),
        IFieldSymbol or IPropertySymbol when IsPrivate(symbol, isFlag) && IsOfOutermost(symbol) => uses.References(symbol),
        _ => null,
    };

    private static bool IsPrivate(ISymbol member, bool isFlag) =>
        member.DeclaredAccessibility == Accessibility.Private
        || (isFlag && member is IPropertySymbol { SetMethod: null or { DeclaredAccessibility: Accessibility.Private } });

    private static IOperation? FunctionOf(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static bool IsDeclaredIn(ILocalSymbol local, IOperation? function) => function switch
    {
        IAnonymousFunctionOperation lambda => SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, lambda.Symbol),
        ILocalFunctionOperation named => SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, named.Symbol),
        _ => true,
    };

    private bool IsOfOutermost(ISymbol symbol)
    {
        var type = symbol.ContainingType;
        while (type.ContainingType is { } containing)
        {
            type = containing;
        }

        return SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, outermost);
    }
}
