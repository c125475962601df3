namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>A <c>[ModuleStartup]</c> method of a library.</summary>
/// <param name="Type">The containing type as source names it.</param>
/// <param name="Name">The method's name as source names it.</param>
internal sealed record StartupMethod(string Type, string Name);
