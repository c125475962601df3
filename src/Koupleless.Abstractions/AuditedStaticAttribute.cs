namespace Koupleless;

/// <summary>
/// Says that a person has checked this static: what it holds may be shared by the base and all modules, or be lost when the
/// module is replaced. Rules KPL1001, KPL1002 and KPL1010 are silent about it, and the build lists it.
/// </summary>
/// <param name="reason">Why it is safe; KPL1011 when there is none.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Event)]
public sealed class AuditedStaticAttribute(string reason) : Attribute
{
    /// <summary>Why it is safe.</summary>
    public string Reason { get; } = reason;
}
