namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit records for a framework that does not have this type.</summary>
internal static class IsExternalInit;
