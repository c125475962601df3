namespace Koupleless;

/// <summary>
/// Marks an interface of a contract assembly as a service provider interface: modules implement it
/// (<see cref="ProvidesAttribute{TContract}"/>) and the base calls every implementation that is active.
/// </summary>
[AttributeUsage(AttributeTargets.Interface, Inherited = false)]
public sealed class SpiAttribute : Attribute;
