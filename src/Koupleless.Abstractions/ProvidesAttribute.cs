namespace Koupleless;

/// <summary>
/// Registers the class as this module's implementation of <typeparamref name="TContract"/>: one instance for the
/// life of the module, created by the module's own service provider.
/// </summary>
/// <typeparam name="TContract">An interface marked with <see cref="SpiAttribute"/> in an assembly that the base supplies.</typeparam>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ProvidesAttribute<TContract> : Attribute
    where TContract : class
{
    /// <summary>Implementations of all modules are called in ascending order; equal orders by module name. Default 0.</summary>
    public int Order { get; set; }
}
