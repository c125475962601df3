using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Parts.Generators;

/// <summary>Gives each record with [Csv] a header and a line.</summary>
[Generator]
public sealed class CsvGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output => output.AddSource("CsvAttribute.g.cs", """
            namespace Parts.Csv;

            [System.AttributeUsage(System.AttributeTargets.Class)]
            internal sealed class CsvAttribute : System.Attribute;
            """));

        var records = context.SyntaxProvider.ForAttributeWithMetadataName("Parts.Csv.CsvAttribute", static (node, _) => node is RecordDeclarationSyntax, static (found, _) => Write((INamedTypeSymbol)found.TargetSymbol));
        context.RegisterSourceOutput(records, static (output, record) => output.AddSource($"{record.Name}.Csv.g.cs", record.Source));
    }

    private static (string Name, string Source) Write(INamedTypeSymbol record)
    {
        var names = record.InstanceConstructors[0].Parameters.Select(static parameter => parameter.Name).ToList();
        return (record.Name, $$"""
            namespace {{record.ContainingNamespace.ToDisplayString()}};

            public partial record {{record.Name}}
            {
                public const string CsvHeader = "{{string.Join(";", names)}}";

                public string ToCsv() => $"{{string.Join(";", names.Select(static name => $"{{{name}}}"))}}";
            }
            """);
    }
}
