namespace Koupleless.Packaging;

/// <summary>What is wrong with a reference.</summary>
public enum LinkProblemKind
{
    /// <summary>Nobody supplies the assembly.</summary>
    MissingAssembly,

    /// <summary>The base supplies a lower version of the assembly.</summary>
    LowerAssemblyVersion,

    /// <summary>The assembly has no such type.</summary>
    MissingType,

    /// <summary>The type has no method of that name and signature.</summary>
    MissingMethod,

    /// <summary>The type has no field of that name and type.</summary>
    MissingField,

    /// <summary>The type or member is there, but the module may not use it.</summary>
    Inaccessible,

    /// <summary>The type or member is of another kind: a structure for a class, abstract, static, constant.</summary>
    KindChanged,

    /// <summary>A class of the module derives from a type that cannot be derived from.</summary>
    NotInheritable,

    /// <summary>A type of the module does not implement an abstract member of its base class or of an interface.</summary>
    NotImplemented,

    /// <summary>A member of the module overrides one that cannot be overridden this way.</summary>
    NotOverridable,

    /// <summary>A type argument does not satisfy a constraint.</summary>
    ConstraintViolated,

    /// <summary>The module uses a type as one that it no longer is.</summary>
    NotAssignable,
}

/// <summary>Questions about <see cref="LinkProblemKind"/>.</summary>
public static class LinkProblemKinds
{
    /// <summary>True when a whole assembly is missing or too old.</summary>
    public static bool IsAboutAssembly(this LinkProblemKind kind) =>
        kind is LinkProblemKind.MissingAssembly or LinkProblemKind.LowerAssemblyVersion;
}
