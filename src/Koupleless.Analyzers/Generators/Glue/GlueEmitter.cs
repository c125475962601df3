using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>Writes the class through which the base reaches the module, and the facts that the build reads.</summary>
internal static class GlueEmitter
{
    public const string HintName = "Koupleless.Glue.g.cs";

    public static SourceText Emit(EquatableArray<Provider> providers)
    {
        var writer = new SourceWriter();
        writer.WriteLine();
        writer.Write($"[assembly: global::Koupleless.Runtime.ModuleGlue(typeof({TypeNames.Glue}))]");
        foreach (var provider in providers)
        {
            writer.Write(
                $"[assembly: global::Koupleless.Runtime.ModuleProvides({Literal(provider.ContractName)}, {Literal(provider.ImplementationName)}, {provider.Order})]");
        }

        writer.WriteLine();
        writer.Open($"namespace {ModuleBuild.GeneratedNamespace}");
        writer.Open($"internal sealed class ModuleGlueRegistration : {TypeNames.ModuleGlue}");
        writer.Write($"internal static volatile {TypeNames.ModuleHost}? Host;");
        writer.WriteLine();
        WriteProviders(writer, providers);
        writer.WriteLine();
        writer.Open($"public override void Attach({TypeNames.ModuleHost} host)");
        writer.Write("Host = host;");
        writer.Close();
        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteProviders(SourceWriter writer, EquatableArray<Provider> providers)
    {
        writer.Open($"public override global::System.Collections.Generic.IReadOnlyList<{TypeNames.ModuleProvider}> Providers {{ get; }} = new {TypeNames.ModuleProvider}[]");
        foreach (var provider in providers)
        {
            writer.Write($"new {TypeNames.ModuleProvider}(typeof({provider.Contract}), typeof({provider.Implementation}), {provider.Order}),");
        }

        writer.Close(";");
    }

    private static string Literal(string value) => SymbolDisplay.FormatLiteral(value, quote: true);
}
