using System.Collections.Immutable;
using Koupleless.Analyzers.Rules.Calls;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>KPL2022: proxy classes over types of the module that are made at run time. An AssemblyBuilder of the module's own unloads with it.</summary>
internal sealed class RuntimeProxyRule : CallRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [UnloadRules.RuntimeProxy];

    public override ImmutableArray<string> Types { get; } =
    [
        "System.Reflection.DispatchProxy",
        "Castle.DynamicProxy.ProxyGenerator",
        "Castle.DynamicProxy.IProxyGenerator",
        "Castle.DynamicProxy.ProxyGeneratorExtensions",
    ];

    public override void Check(CallSite call)
    {
        if (call.Method.Name.StartsWith("Create", StringComparison.Ordinal)
            && call.Scope.IsShared(call.Method)
            && (IsOfCastle(call.Method) || call.IsDelegate || ModuleTypes.Find(call, "interfaceType", "proxyType") is not null))
        {
            call.Report(UnloadRules.RuntimeProxy, call.Name);
        }
    }

    // Whatever it proxies, the interceptors are the module's.
    private static bool IsOfCastle(IMethodSymbol method) => method.ContainingNamespace.ToDisplayString() == "Castle.DynamicProxy";
}
