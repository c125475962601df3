namespace Koupleless.Packaging;

/// <summary>A static that a person has checked and marked with <c>[AuditedStatic]</c>.</summary>
/// <param name="Assembly">Simple name of the assembly that declares it.</param>
/// <param name="Member">Its type and name.</param>
/// <param name="Reason">Why it is safe.</param>
public sealed record AuditedStatic(string Assembly, string Member, string Reason);
