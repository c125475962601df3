using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Hosting;

/// <summary>
/// KPL2024: an HTTP client is registered whose handlers expire, by a timer each, in a container that the program builds itself. A base
/// ends those in the containers of hosts.
/// </summary>
internal sealed class HttpHandlerLifetimeRule : CallRule
{
    private const string SetLifetime = "SetHandlerLifetime";

    // More than a chain of registrations has links.
    private const int Depth = 16;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.HttpHandlerLifetime];

    public override ImmutableArray<string> Types { get; } =
        ["Microsoft.Extensions.DependencyInjection.HttpClientFactoryServiceCollectionExtensions"];

    public override void Check(CallSite call)
    {
        if (call.Method.Name != "AddHttpClient" || call.Operation is not IInvocationOperation registration
            || !(IsInOwnContainer(registration, Depth) ?? call.Scope.IsStrict))
        {
            return;
        }

        var (lifetime, isHandedOn) = FindLifetime(registration);
        var isHazard = lifetime is not null
            ? IsInfinite(lifetime) == false || (call.Scope.IsStrict && IsInfinite(lifetime) is null)
            : (!isHandedOn || call.Scope.IsStrict) && !HasInfiniteDefault(registration);
        if (isHazard)
        {
            call.Report(UnloadRules.HttpHandlerLifetime, call.Name);
        }
    }

    /// <summary>Whether the services are a collection that the program has made, and not a host's; null when that is not seen.</summary>
    private static bool? IsInOwnContainer(IOperation registration, int depth)
    {
        if (depth == 0 || registration.Receiver() is not { } receiver)
        {
            return false;
        }

        bool? isOwn = false;
        foreach (var value in VisibleValues.Possible(receiver))
        {
            var isOwnHere = value switch
            {
                IObjectCreationOperation { Type.Name: "ServiceCollection" } => true,
                // A lambda's, and those of this method, are a host's.
                IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction, Name: not "ConfigureServices" } } => null,
                _ => IsInOwnContainer(value, depth - 1),
            };
            if (isOwnHere == true)
            {
                return true;
            }

            isOwn = isOwnHere is null ? null : isOwn;
        }

        return isOwn;
    }

    /// <summary>The lifetime that the chain of calls sets, and whether the builder leaves what is seen without one.</summary>
    private static (IOperation? Lifetime, bool IsHandedOn) FindLifetime(IInvocationOperation registration)
    {
        IOperation end = registration;
        while (Next(end) is { } next)
        {
            if (next is IInvocationOperation { TargetMethod.Name: SetLifetime } setting)
            {
                return (LifetimeOf(setting), false);
            }

            end = next;
        }

        return end.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => (FindLifetimeOf(local, registration), false),
            // What adds clients for others returns the builder, for them to go on.
            IReturnOperation or IArgumentOperation or ISimpleAssignmentOperation => (null, end.Type?.Name == "IHttpClientBuilder"),
            _ => (null, false),
        };
    }

    private static IOperation? Next(IOperation operation) => operation.Parent switch
    {
        IConversionOperation conversion => conversion,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } argument when call.Arguments[0] == argument => call,
        IInvocationOperation call when call.Instance == operation => call,
        _ => null,
    };

    private static IOperation? FindLifetimeOf(ILocalSymbol builder, IOperation registration) =>
        registration.Root().Descendants()
            .OfType<IInvocationOperation>()
            .Where(call => call.TargetMethod.Name == SetLifetime && StartsAt(call, builder))
            .Select(LifetimeOf)
            .FirstOrDefault();

    private static bool StartsAt(IInvocationOperation call, ILocalSymbol builder)
    {
        var receiver = call.Receiver();
        while (receiver is IInvocationOperation inner)
        {
            receiver = inner.Receiver();
        }

        return SymbolEqualityComparer.Default.Equals(receiver?.ReadSymbol(), builder);
    }

    private static bool HasInfiniteDefault(IOperation registration) =>
        registration.Root().Descendants()
            .OfType<IInvocationOperation>()
            .Where(static call => call.TargetMethod.Name == "ConfigureHttpClientDefaults")
            .SelectMany(static call => call.Descendants().OfType<IInvocationOperation>())
            .Any(static call => call.TargetMethod.Name == SetLifetime && LifetimeOf(call) is { } lifetime && IsInfinite(lifetime) != false);

    private static IOperation? LifetimeOf(IInvocationOperation setting) =>
        setting.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "handlerLifetime")?.Value;

    /// <summary>Null when that is not seen.</summary>
    private static bool? IsInfinite(IOperation lifetime)
    {
        bool? infinite = null;
        foreach (var value in VisibleValues.Possible(lifetime))
        {
            var isInfinite = value switch
            {
                IFieldReferenceOperation { Field: { Name: "InfiniteTimeSpan", ContainingType.Name: "Timeout" } } => (bool?)true,
                IInvocationOperation { TargetMethod: { Name: "FromMilliseconds", ContainingType.Name: "TimeSpan" } } call => IsMinusOne(call.Arguments),
                IObjectCreationOperation { Type.Name: "TimeSpan" } creation => IsMinusOne(creation.Arguments),
                IInvocationOperation { TargetMethod.ContainingType.Name: "TimeSpan" } or IFieldReferenceOperation { Field.ContainingType.Name: "TimeSpan" } => false,
                _ => null,
            };
            if (isInfinite != true)
            {
                return isInfinite;
            }

            infinite = true;
        }

        return infinite;
    }

    private static bool IsMinusOne(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Any(static argument => argument.Value.Unwrap().ConstantValue is { HasValue: true, Value: -1 or -1L or -1.0 });
}
