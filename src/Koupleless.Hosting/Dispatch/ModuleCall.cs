namespace Koupleless.Hosting.Dispatch;

/// <summary>Something that runs in a module on behalf of somebody else: a request, or a call through a contract.</summary>
internal abstract class ModuleCall
{
    internal CallGate.Lane? Lane { get; set; }

    internal ModuleCall? Next { get; set; }

    internal ModuleCall? Previous { get; set; }

    /// <summary>Cancels the call. Only called between the gate's enter and exit; must not block.</summary>
    internal abstract void Abort();
}
