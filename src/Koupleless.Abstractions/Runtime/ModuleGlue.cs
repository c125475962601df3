using System.ComponentModel;

namespace Koupleless.Runtime;

/// <summary>
/// The one generated class of a module through which a base reaches it, named by
/// <see cref="ModuleGlueAttribute"/>. Not meant to be derived from by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ModuleGlue
{
    /// <summary>The module's <see cref="ProvidesAttribute{TContract}"/> classes.</summary>
    public abstract IReadOnlyList<ModuleProvider> Providers { get; }

    /// <summary>Hands the base to the module. Called once, before the entry point.</summary>
    public abstract void Attach(IModuleHost host);
}

/// <summary>Names the <see cref="ModuleGlue"/> of a module's assembly.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleGlueAttribute(Type type) : Attribute
{
    /// <summary>A class derived from <see cref="ModuleGlue"/> with a public parameterless constructor.</summary>
    public Type Type { get; } = type;
}

/// <summary>One implementation of a contract that a module provides.</summary>
/// <param name="contract">The interface.</param>
/// <param name="implementation">The class.</param>
/// <param name="order">Its place among all implementations, ascending.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleProvider(Type contract, Type implementation, int order)
{
    /// <summary>The interface.</summary>
    public Type Contract { get; } = contract;

    /// <summary>The class that implements it.</summary>
    public Type Implementation { get; } = implementation;

    /// <summary>Its place among all implementations, ascending.</summary>
    public int Order { get; } = order;
}

/// <summary>
/// A fact that a generator found and the build copies into <c>module.json</c>. Strings, so that the build reads it
/// without loading the assembly.
/// </summary>
/// <param name="contract">Full name of the interface.</param>
/// <param name="implementation">Full name of the class.</param>
/// <param name="order">Its place among all implementations, ascending.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModuleProvidesAttribute(string contract, string implementation, int order) : Attribute
{
    /// <summary>Full name of the interface.</summary>
    public string Contract { get; } = contract;

    /// <summary>Full name of the class.</summary>
    public string Implementation { get; } = implementation;

    /// <summary>Its place among all implementations, ascending.</summary>
    public int Order { get; } = order;
}
