using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>
/// Follows one value from where it is made to what releases or keeps it, through locals, arguments of helpers and
/// collections.
/// </summary>
internal sealed class ValueFlow(ImmutableArray<string> release, MethodBodies bodies)
{
    // A local that is handed to a helper which hands it on.
    private const int Depth = 4;

    public Verdict Follow(IOperation value) => Follow(value, Depth);

    private Verdict Follow(IOperation value, int depth)
    {
        if (depth == 0)
        {
            return Verdict.Unknown;
        }

        var (child, parent) = Climb(value);
        return parent switch
        {
            null or IExpressionStatementOperation => Verdict.Dropped,
            IUsingOperation => OfUsing(),
            IVariableInitializerOperation initializer => OfInitializer(initializer, depth),
            IFieldInitializerOperation { InitializedFields: { Length: 1 } fields } => Verdict.KeptBy(fields[0]),
            IPropertyInitializerOperation { InitializedProperties: { Length: 1 } properties } => Verdict.KeptBy(properties[0]),
            ISimpleAssignmentOperation assignment when assignment.Value == child => OfAssignment(assignment.Target, assignment, depth),
            ICoalesceAssignmentOperation assignment when assignment.Value == child => OfAssignment(assignment.Target, assignment, depth),
            IReturnOperation @return => OfReturn(@return),
            IArgumentOperation argument => OfArgument(argument, depth),
            IInvocationOperation call when call.Instance == child => Containers.HandsOut(call) ? Verdict.Unknown : OfUse(call.TargetMethod.Name),
            IConditionalAccessOperation access when access.Operation == child => OfConditionalAccess(access),
            IMethodReferenceOperation method when method.Instance == child => OfUse(method.Method.Name),
            // The values of a dictionary, an element: the object itself, by another name.
            IPropertyReferenceOperation property when property.Instance == child && HandsOut(property) => Follow(property, depth - 1),
            IArrayElementReferenceOperation element when element.ArrayReference == child => Follow(element, depth - 1),
            IMemberReferenceOperation member when member.Instance == child => Verdict.Dropped,
            IBinaryOperation or IIsTypeOperation => Verdict.Dropped,
            IIsPatternOperation pattern when !pattern.Pattern.DescendantsAndSelf().Any(static part => part is IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null }) => Verdict.Dropped,
            _ => Verdict.Unknown,
        };
    }

    // Up through what only passes the value on.
    private static (IOperation Child, IOperation? Parent) Climb(IOperation value)
    {
        var (child, parent) = (value, value.Parent);
        while (parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation or ISwitchExpressionArmOperation
            || (parent is IConditionalOperation conditional && conditional.Condition != child && conditional.Type is not null)
            || parent is ICoalesceOperation
            || (parent is ISwitchExpressionOperation @switch && @switch.Value != child)
            || (parent is IConditionalAccessOperation access && access.WhenNotNull == child))
        {
            (child, parent) = (parent, parent.Parent);
        }

        return (child, parent);
    }

    private Verdict OfUse(string member) => release.Contains(member) || member is "ConfigureAwait" ? Verdict.Released : Verdict.Dropped;

    private Verdict OfConditionalAccess(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().Any(part =>
            part is IInvocationOperation { Instance: IConditionalAccessInstanceOperation } call && release.Contains(call.TargetMethod.Name))
            ? Verdict.Released
            : Verdict.Dropped;

    private Verdict OfInitializer(IVariableInitializerOperation initializer, int depth)
    {
        if (initializer.Parent is not IVariableDeclaratorOperation declarator)
        {
            return Verdict.Unknown;
        }

        var isUsing = declarator.Parent?.Parent?.Parent is IUsingOperation or IUsingDeclarationOperation
            || declarator.Parent?.Parent is IUsingDeclarationOperation;
        return isUsing && OfUsing().Fate == Fate.Released ? Verdict.Released : OfLocal(declarator.Symbol, initializer, depth);
    }

    private static bool HandsOut(IPropertyReferenceOperation property) =>
        Containers.IsCollection(property.Instance?.Type) && (property.Arguments.Length > 0 || Containers.IsCollection(property.Type));

    // Not when the object has to be shut down before it is disposed.
    private Verdict OfUsing() => release.Contains("Dispose") || release.Contains("DisposeAsync") ? Verdict.Released : Verdict.Dropped;

    private Verdict OfAssignment(IOperation target, IOperation assignment, int depth) => target switch
    {
        ILocalReferenceOperation local => OfLocal(local.Local, assignment, depth),
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } field => Verdict.KeptBy(field.Field),
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Arguments.Length: 0 } property => Verdict.KeptBy(property.Property),
        IDiscardOperation => Verdict.Dropped,
        IArrayElementReferenceOperation { ArrayReference: { } array } when array.ReadSymbol() is IFieldSymbol or IPropertySymbol => Verdict.KeptBy(array.ReadSymbol()!),
        IPropertyReferenceOperation { Arguments.Length: > 0 } indexer when indexer.Receiver()?.ReadSymbol() is { } collection and (IFieldSymbol or IPropertySymbol) => Verdict.KeptBy(collection),
        _ => Verdict.Unknown,
    };

    private static Verdict OfReturn(IReturnOperation @return)
    {
        for (var parent = @return.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation lambda)
            {
                return Containers.IsFactory(lambda) ? Verdict.Released : Verdict.Unknown;
            }
        }

        return Verdict.Unknown;
    }

    private Verdict OfArgument(IArgumentOperation argument, int depth)
    {
        if (argument.Parent is not IInvocationOperation call)
        {
            return argument.Parent is IObjectCreationOperation { Constructor: { } constructor } ? OfParameter(constructor, argument, depth) : Verdict.Unknown;
        }

        // An extension of a framework is a member written elsewhere; one of a library may be a `DisposeWith`.
        if (call.TargetMethod.IsExtensionMethod && call.Arguments[0] == argument && FrameworkAssemblies.Contain(call.TargetMethod.ContainingAssembly))
        {
            return Containers.IsCollection(argument.Value.Unwrap().Type) ? Verdict.Unknown : OfUse(call.TargetMethod.Name);
        }

        if (Containers.IsRegistration(call.TargetMethod))
        {
            return Verdict.Leaked("a container does not dispose an instance that it is given; register a factory");
        }

        if (Containers.IsInsertion(call.TargetMethod))
        {
            return call.Receiver()?.ReadSymbol() switch
            {
                IFieldSymbol field => Verdict.KeptBy(field),
                IPropertySymbol property => Verdict.KeptBy(property),
                _ => Verdict.Unknown,
            };
        }

        // These look at a value, or list it without ever releasing it.
        return call.TargetMethod.Name is "KeepAlive" or "ThrowIfNull" or "ReferenceEquals" or "ToIntPtr" or "AddActivityListener"
            ? Verdict.Dropped
            : OfParameter(call.TargetMethod, argument, depth);
    }

    private Verdict OfParameter(IMethodSymbol method, IArgumentOperation argument, int depth)
    {
        // A record or a primary constructor keeps its parameter in a way that has no operation.
        if (argument.Parameter is not { RefKind: RefKind.None } parameter || bodies.Find(method) is not { } body)
        {
            return Verdict.Unknown;
        }

        var uses = body.Descendants().Where(use =>
            use is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter.OriginalDefinition));
        return Combine(uses, depth);
    }

    private Verdict OfLocal(ILocalSymbol local, IOperation assignment, int depth)
    {
        var root = assignment.Root();
        var uses = root.Descendants().Where(use =>
            use is ILocalReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Local, local)
            && !IsTarget(reference)).ToArray();
        var verdict = Combine(uses, depth);
        if (verdict.Fate == Fate.Released && ReleasePaths.CanSkip(assignment, local, uses.Where(use => Follow(use, depth - 1).Fate == Fate.Released).ToArray(), root))
        {
            return Verdict.Leaked("not every path through the method releases it");
        }

        return verdict.Fate == Fate.Leaked && verdict == Verdict.Dropped
            ? Verdict.Leaked($"nothing releases '{local.Name}'", IsCapturedByItself(assignment, uses) ? local : null)
            : verdict;
    }

    // A keeper, an owner that is not seen, and a release count for more than the uses that only look at the object.
    private Verdict Combine(IEnumerable<IOperation> uses, int depth)
    {
        var result = Verdict.Dropped;
        foreach (var use in uses)
        {
            var verdict = Follow(use, depth - 1);
            if (verdict.Fate == Fate.Unknown)
            {
                return verdict;
            }

            if (verdict.Fate == Fate.Kept || (verdict.Fate == Fate.Released && result.Fate != Fate.Kept) || result == Verdict.Dropped)
            {
                result = verdict;
            }
        }

        return result;
    }

    private static bool IsTarget(ILocalReferenceOperation reference) =>
        reference.Parent is IAssignmentOperation assignment && assignment.Target == reference;

    // A timer whose callback refers to it never becomes garbage.
    private static bool IsCapturedByItself(IOperation assignment, IOperation[] uses) =>
        uses.Any(use =>
        {
            var inLambda = false;
            for (var parent = use.Parent; parent is not null; parent = parent.Parent)
            {
                inLambda |= parent is IAnonymousFunctionOperation;
                if (parent == assignment)
                {
                    return inLambda;
                }
            }

            return false;
        });
}
