namespace Koupleless.Analyzers.Analysis;

/// <summary>Who has an assembly.</summary>
internal enum Sharing
{
    /// <summary>One for the base and all modules.</summary>
    Shared,

    /// <summary>Each module has its own.</summary>
    Private,

    /// <summary>It depends on a base that is not known here.</summary>
    Unknown,
}
