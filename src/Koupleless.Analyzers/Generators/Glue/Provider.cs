namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>A class that implements a contract for the base.</summary>
/// <param name="Contract">The interface as source names it.</param>
/// <param name="Implementation">The class as source names it.</param>
/// <param name="ContractName">The interface as <c>System.Type.ToString</c> names it.</param>
/// <param name="ImplementationName">The class as <c>System.Type.ToString</c> names it.</param>
/// <param name="Order">Its place among all implementations, ascending.</param>
internal sealed record Provider(
    string Contract,
    string Implementation,
    string ContractName,
    string ImplementationName,
    int Order);
