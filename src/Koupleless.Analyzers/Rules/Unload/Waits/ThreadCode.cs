using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>The code that a thread runs, and why it does not come to its end.</summary>
internal sealed class ThreadCode(AnalysisScope scope, MethodBodies bodies, Signals signals, LoopEnds loops)
{
    // A lambda that calls the method with the loop, or a method that calls it.
    private const int Depth = 3;

    /// <summary>The body of a delegate, or null when it is not seen.</summary>
    public IOperation? BodyOf(IOperation value) => value.Unwrap() switch
    {
        IDelegateCreationOperation creation => BodyOf(creation.Target),
        IAnonymousFunctionOperation lambda => lambda.Body,
        IMethodReferenceOperation method => BodyOf(method.Method, value),
        ILocalReferenceOperation local when ValueOrigin.InitializerOf(local) is { } initializer => BodyOf(initializer),
        _ => null,
    };

    /// <summary>What keeps the code from its end; null when it ends, or nobody can tell.</summary>
    public NoEnd? FindNoEnd(IOperation body) => FindNoEnd(body, Depth);

    private NoEnd? FindNoEnd(IOperation body, int depth)
    {
        foreach (var operation in body.Inside())
        {
            var reason = operation switch
            {
                ILoopOperation loop when !Awaits(loop) && loops.IsEndless(loop) => "runs a loop that nothing ends",
                IInvocationOperation call when BlocksForEver(call) => $"waits in '{call.TargetMethod.Name}' for what nothing brings about",
                IInvocationOperation call when depth > 1 && BodyOf(call.TargetMethod, call) is { } called => FindNoEnd(called, depth - 1)?.Reason,
                _ => null,
            };
            if (reason is not null)
            {
                return new NoEnd(reason, operation);
            }
        }

        return null;
    }

    /// <summary>The body of a method of this project or of a local function, or null.</summary>
    public IOperation? BodyOf(IMethodSymbol method, IOperation use) =>
        method.MethodKind == MethodKind.LocalFunction
            ? use.Root().Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(local => SymbolEqualityComparer.Default.Equals(local.Symbol, method.OriginalDefinition))?.Body
            : bodies.Find(method);

    // Such a loop holds no thread, and the waits in it are reported by themselves. Task.Yield is none.
    public static bool Awaits(ILoopOperation loop) =>
        loop is IForEachLoopOperation { IsAsynchronous: true }
        || loop.Inside().Any(static operation => operation is IAwaitOperation { Operation: not IInvocationOperation { TargetMethod.Name: "Yield" } });

    private bool BlocksForEver(IInvocationOperation call)
    {
        var (receiver, name) = (call.Receiver(), call.TargetMethod.Name);
        return (name, call.TargetMethod.ContainingType.Name) switch
        {
            ("Take", "BlockingCollection") => !signals.HasToken(call) && !signals.MayBeUsedWith(receiver, "CompleteAdding"),
            ("WaitOne", _) => call.Arguments.Length == 0 && (scope.IsFromBase(receiver) || !signals.MayBeUsedWith(receiver, "Set")),
            ("Wait", "ManualResetEventSlim") => WaitsForEver(call) && !signals.MayBeUsedWith(receiver, "Set"),
            ("Wait", "SemaphoreSlim") => WaitsForEver(call) && !signals.MayBeUsedWith(receiver, "Release"),
            ("Wait", "CountdownEvent") => WaitsForEver(call) && !signals.MayBeUsedWith(receiver, "Signal"),
            _ => false,
        };
    }

    private bool WaitsForEver(IInvocationOperation call) =>
        !signals.HasToken(call) && call.Arguments.All(static argument => argument.Parameter?.Type.Name == "CancellationToken");
}

/// <summary>What keeps code from its end: the predicate of a sentence, and the place in the code that was looked at.</summary>
internal sealed record NoEnd(string Reason, IOperation Operation);
