using System.Globalization;
using Koupleless.Hazards.Tests.Analysis;
using Koupleless.Hazards.Tests.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace Koupleless.Hazards.Tests;

/// <summary>Code that is being typed: no analyzer throws on it.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Rounds = 10_000;
    private const int MostTokens = 6;
    private const int Seed = 20261121;

    [Fact]
    public async Task No_analyzer_throws_on_code_with_tokens_missing()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {Seed}, {Rounds} rounds over {CaseCorpus.All.Count} cases"));
        var originals = CaseCorpus.All.Select(static hazard => new Original(hazard)).ToList();

        await Parallel.ForAsync(0, Rounds, async (round, _) =>
        {
            var original = originals[round % originals.Count];
            var source = original.Damage(new Random(Seed + round));
            try
            {
                await CaseAnalysis.RunAsync(original.Case, original.Compile(source), concurrent: false);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Round {round}, {original.Case.Name}:\n{source}", exception);
            }
        });
    }

    /// <summary>A case whose compilations share what they have of the references.</summary>
    private sealed class Original
    {
        private readonly CSharpCompilation _compilation;
        private readonly SyntaxTree _tree;
        private readonly SourceText _text;
        private readonly IReadOnlyList<TextSpan> _tokens;

        public Original(HazardCase hazard)
        {
            Case = hazard;
            _compilation = CaseCompiler.Create(hazard, hazard.Source);
            _tree = _compilation.SyntaxTrees[0];
            _text = _tree.GetText();
            _tokens = [.. _tree.GetRoot().DescendantTokens().Select(static token => token.Span).Where(static span => span.Length > 0)];
        }

        public HazardCase Case { get; }

        public string Damage(Random random)
        {
            var missing = Enumerable.Range(0, random.Next(1, MostTokens + 1)).Select(_ => random.Next(_tokens.Count)).Distinct();
            return _text.WithChanges(missing.Select(index => new TextChange(_tokens[index], ""))).ToString();
        }

        public Compilation Compile(string source) =>
            _compilation.ReplaceSyntaxTree(_tree, CSharpSyntaxTree.ParseText(source, CaseCompiler.ParseOptions, _tree.FilePath));
    }
}
