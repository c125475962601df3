using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Hazards.Tests.Analysis;

/// <summary>Writes down for what an analyzer asks to be called, in one compilation.</summary>
internal sealed class RecordingContext(Compilation compilation, AnalyzerOptions options) : AnalysisContext
{
    private readonly List<string> _actions = [];

    /// <summary>The kinds of action.</summary>
    public IReadOnlyList<string> Actions => _actions;

    public GeneratedCodeAnalysisFlags? GeneratedCode { get; private set; }

    public bool IsConcurrent { get; private set; }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode) => GeneratedCode = analysisMode;

    public override void EnableConcurrentExecution() => IsConcurrent = true;

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => action(new Start(this, compilation, options));

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => _actions.Add("Compilation");

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => _actions.Add("SemanticModel");

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => _actions.Add("Symbol");

    public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => _actions.Add("SymbolStart");

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => _actions.Add("CodeBlock");

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => _actions.Add("CodeBlock");

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => _actions.Add("SyntaxTree");

    public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => _actions.Add("AdditionalFile");

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => _actions.Add("SyntaxNode");

    public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => _actions.Add("Operation");

    public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => _actions.Add("OperationBlock");

    public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => _actions.Add("OperationBlock");

    private sealed class Start(RecordingContext recorder, Compilation compilation, AnalyzerOptions options)
        : CompilationStartAnalysisContext(compilation, options, CancellationToken.None)
    {
        public override void RegisterCompilationEndAction(Action<CompilationAnalysisContext> action) => recorder._actions.Add("CompilationEnd");

        public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => recorder.RegisterSemanticModelAction(action);

        public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) => recorder.RegisterSymbolAction(action, symbolKinds);

        public override void RegisterSymbolStartAction(Action<SymbolStartAnalysisContext> action, SymbolKind symbolKind) => recorder.RegisterSymbolStartAction(action, symbolKind);

        public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) => recorder.RegisterCodeBlockStartAction(action);

        public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => recorder.RegisterCodeBlockAction(action);

        public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => recorder.RegisterSyntaxTreeAction(action);

        public override void RegisterAdditionalFileAction(Action<AdditionalFileAnalysisContext> action) => recorder.RegisterAdditionalFileAction(action);

        public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(Action<SyntaxNodeAnalysisContext> action, ImmutableArray<TLanguageKindEnum> syntaxKinds) => recorder.RegisterSyntaxNodeAction(action, syntaxKinds);

        public override void RegisterOperationAction(Action<OperationAnalysisContext> action, ImmutableArray<OperationKind> operationKinds) => recorder.RegisterOperationAction(action, operationKinds);

        public override void RegisterOperationBlockAction(Action<OperationBlockAnalysisContext> action) => recorder.RegisterOperationBlockAction(action);

        public override void RegisterOperationBlockStartAction(Action<OperationBlockStartAnalysisContext> action) => recorder.RegisterOperationBlockStartAction(action);
    }
}
