using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>What becomes of the object that a method is called on, when it is the one that must be released.</summary>
internal static class ReceiverFate
{
    public static Verdict Of(IInvocationOperation call, ValueFlow flow) => call.Receiver() switch
    {
        ILocalReferenceOperation local => OfLocal(local, flow),
        IObjectCreationOperation creation => flow.Follow(creation),
        { } receiver when receiver.ReadSymbol() is IFieldSymbol or IPropertySymbol => Verdict.KeptBy(receiver.ReadSymbol()!),
        _ => Verdict.Unknown,
    };

    /// <summary>What becomes of the provider that the same body builds of these services; a host's is disposed with the host.</summary>
    public static Verdict OfProvider(IInvocationOperation call, ValueFlow flow) =>
        call.Receiver()?.ReadSymbol() is { } services
        && call.Root().Descendants().OfType<IInvocationOperation>().FirstOrDefault(other =>
            other.TargetMethod.Name == "BuildServiceProvider" && SymbolEqualityComparer.Default.Equals(other.Receiver()?.ReadSymbol(), services)) is { } build
                ? flow.Follow(build)
                : Verdict.Unknown;

    // A receiver that somebody else made, a factory or a caller, is released by him.
    private static Verdict OfLocal(ILocalReferenceOperation reference, ValueFlow flow) =>
        reference.Root().Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local))
            ?.Initializer?.Value.Unwrap() is IObjectCreationOperation creation
                ? flow.Follow(creation)
                : Verdict.Unknown;
}
