namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>Where an application runs.</summary>
internal enum Surroundings
{
    /// <summary>As a process of its own.</summary>
    Alone,

    /// <summary>As a process of its own that answers below a path base.</summary>
    AloneUnderPathBase,

    /// <summary>As a module, below the same path base.</summary>
    InBase,
}
