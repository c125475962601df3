namespace Koupleless;

/// <summary>
/// Marks the method of a library module (a project without an entry point) that registers its services. The method is
/// static, returns nothing and takes one <c>IHostApplicationBuilder</c>; the generated entry point calls it before
/// it builds the host. Misuse is reported as KPL0012.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ModuleStartupAttribute : Attribute;
