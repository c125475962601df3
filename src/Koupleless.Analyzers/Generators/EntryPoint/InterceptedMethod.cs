namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>A method whose calls are replaced, and the text of its replacement.</summary>
/// <param name="Id">The documentation id of the method.</param>
/// <param name="Name">The name of the replacement, unique among all.</param>
/// <param name="Returns">The return type.</param>
/// <param name="Parameters">The parameter list; the receiver of an instance method is a <c>this</c> parameter.</param>
/// <param name="Original">The same call, for a module that runs alone.</param>
/// <param name="InBase">The statements for a module in a base, which is the variable <c>module</c>.</param>
internal sealed record InterceptedMethod(
    string Id,
    string Name,
    string Returns,
    string Parameters,
    string Original,
    string InBase)
{
    /// <summary>Type parameters, when the method has any.</summary>
    public string TypeParameters { get; init; } = "";

    /// <summary>Constraints of the type parameters.</summary>
    public string Constraints { get; init; } = "";

    /// <summary>True for the variant of <c>Run</c> that is called where nothing of the program follows.</summary>
    public bool Last { get; init; }
}
