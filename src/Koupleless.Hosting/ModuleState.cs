namespace Koupleless.Hosting;

/// <summary>Where a module is in its life.</summary>
public enum ModuleState
{
    /// <summary>Unpacked and verified; none of its code has run.</summary>
    Resolved,

    /// <summary>Its entry point runs and it takes no traffic yet.</summary>
    Starting,

    /// <summary>It serves.</summary>
    Active,

    /// <summary>Its requests in flight and its hosts come to an end; new requests do not reach it.</summary>
    Stopping,

    /// <summary>Its hosts have stopped.</summary>
    Stopped,

    /// <summary>Its load context has been collected: nothing of it is left in the process.</summary>
    Unloaded,

    /// <summary>It was stopped and unloaded, but something still holds its load context.</summary>
    Leaked,

    /// <summary>It did not start.</summary>
    Broken,
}
