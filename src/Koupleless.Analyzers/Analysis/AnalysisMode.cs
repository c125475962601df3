namespace Koupleless.Analyzers.Analysis;

/// <summary>What the compiled project becomes at run time: the MSBuild property <c>KouplelessAnalysisMode</c>.</summary>
internal enum AnalysisMode
{
    /// <summary>Nothing that the rules are about.</summary>
    None,

    /// <summary>It becomes a module, or is carried by one: it has to unload.</summary>
    Module,

    /// <summary>A base, a contract or a library that a base provides: loaded once, seen by all modules.</summary>
    Shared,
}
