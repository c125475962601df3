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

    // A compilation costs more than what is in it: each holds some damaged copies of one case.
    private const int Copies = 10;

    [Fact]
    public async Task No_analyzer_throws_on_code_with_tokens_missing()
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {Seed}, {Rounds} rounds over {CaseCorpus.All.Count} cases"));
        var originals = CaseCorpus.All.Select(static hazard => new Lazy<Original>(() => new Original(hazard))).ToList();

        await Parallel.ForAsync(0, Rounds / Copies, async (round, _) =>
        {
            var original = originals[round % originals.Count].Value;
            var random = new Random(Seed + round);
            var sources = Enumerable.Range(0, Copies).Select(_ => original.Damage(random)).ToList();
            try
            {
                await CaseAnalysis.RunAsync(original.Case, original.Compile(sources), concurrent: false);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Round {round}, {original.Case.Name}:\n{string.Join("\n// ----\n", sources)}", exception);
            }
        });
    }

    private sealed class Original
    {
        private readonly CSharpCompilation _compilation;
        private readonly SourceText _text;
        private readonly IReadOnlyList<TextSpan> _tokens;

        public Original(HazardCase hazard)
        {
            Case = hazard;
            var whole = CaseCompiler.Create(hazard, hazard.Source);
            var tree = whole.SyntaxTrees[0];
            _text = tree.GetText();
            _tokens = [.. tree.GetRoot().DescendantTokens().Select(static token => token.Span).Where(static span => span.Length > 0)];
            // With all references most of the time would go into looking for names in them.
            _compilation = whole.WithReferences(whole.GetUsedAssemblyReferences()).RemoveSyntaxTrees(tree);
        }

        public HazardCase Case { get; }

        public string Damage(Random random)
        {
            var missing = Enumerable.Range(0, random.Next(1, MostTokens + 1)).Select(_ => random.Next(_tokens.Count)).Distinct();
            return _text.WithChanges(missing.Select(index => new TextChange(_tokens[index], ""))).ToString();
        }

        /// <summary>The copies, each in a namespace of its own.</summary>
        public Compilation Compile(IEnumerable<string> sources) =>
            _compilation.AddSyntaxTrees(sources.Select((source, index) =>
                CSharpSyntaxTree.ParseText($"namespace Copy{index} {{\n{source}\n}}", CaseCompiler.ParseOptions, $"Copy{index}.cs")));
    }
}
