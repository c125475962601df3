using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>Writes the replacements of the calls that the project makes, and of no others.</summary>
internal static class EntryPointEmitter
{
    public const string HintName = "Koupleless.EntryPoint.g.cs";

    public static SourceText Emit(EquatableArray<InterceptedCall> calls)
    {
        var writer = new SourceWriter();
        WriteAttribute(writer);
        writer.WriteLine();
        writer.Open($"namespace {ModuleBuild.GeneratedNamespace}");
        writer.Open("internal static class EntryPointInterceptors");

        var first = true;
        foreach (var replaced in calls
            .GroupBy(static call => call.Method)
            .OrderBy(static group => InterceptedMethods.OrderOf(group.Key)))
        {
            if (!first)
            {
                writer.WriteLine();
            }

            first = false;
            WriteMethod(writer, replaced.Key, replaced);
        }

        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteMethod(SourceWriter writer, InterceptedMethod method, IEnumerable<InterceptedCall> calls)
    {
        foreach (var call in calls)
        {
            writer.Write(
                $"[global::System.Runtime.CompilerServices.InterceptsLocation({call.Version}, \"{call.Data}\")] // {call.File}({call.Line},{call.Column})");
        }

        writer.Open($"internal static {method.Returns} {method.Name}{method.TypeParameters}({method.Parameters}){method.Constraints}");
        writer.Write($"var module = {TypeNames.Glue}.Host;");
        writer.Open("if (module is null)");
        if (method.Returns == "void")
        {
            writer.Write($"{method.Original};");
            writer.Write("return;");
        }
        else
        {
            writer.Write($"return {method.Original};");
        }

        writer.Close();
        writer.WriteLine();
        writer.Write(method.InBase);
        writer.Close();
    }

    /// <summary>
    /// A file-local type: the framework's generators declare theirs so, and nothing that another generator or the
    /// project declares under this name can clash with it.
    /// </summary>
    private static void WriteAttribute(SourceWriter writer)
    {
        writer.WriteLine();
        writer.Open("namespace System.Runtime.CompilerServices");
        writer.Write("[global::System.AttributeUsage(global::System.AttributeTargets.Method, AllowMultiple = true)]");
        writer.Open("file sealed class InterceptsLocationAttribute : global::System.Attribute");
        writer.Open("public InterceptsLocationAttribute(int version, string data)");
        writer.Close();
        writer.Close();
        writer.Close();
    }
}
