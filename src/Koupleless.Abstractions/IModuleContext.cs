namespace Koupleless;

/// <summary>
/// What a module can know of itself. In a base it is registered in the services of every host that the module
/// builds; in a module that runs alone it is not registered. All members are safe for use from any thread.
/// </summary>
public interface IModuleContext
{
    /// <summary>The module's name, as in its manifest.</summary>
    string Name { get; }

    /// <summary>The module's version, as in its manifest.</summary>
    string Version { get; }

    /// <summary>The path under which the base serves the module, beginning with a slash; empty for a module at the root.</summary>
    string PathBase { get; }

    /// <summary>Cancelled when the base begins to stop the module, before its hosts stop.</summary>
    CancellationToken Stopping { get; }
}
