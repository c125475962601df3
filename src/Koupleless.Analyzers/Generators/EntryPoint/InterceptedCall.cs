namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>One call to replace.</summary>
/// <param name="Method">What replaces it.</param>
/// <param name="Version">The version of <paramref name="Data"/>'s encoding.</param>
/// <param name="Data">The place of the call, as the compiler encodes it.</param>
/// <param name="File">The name of the file, without its folder: the text generated is the same in every clone.</param>
/// <param name="Line">Counted from one.</param>
/// <param name="Column">Counted from one.</param>
internal sealed record InterceptedCall(
    InterceptedMethod Method,
    int Version,
    string Data,
    string File,
    int Line,
    int Column);
