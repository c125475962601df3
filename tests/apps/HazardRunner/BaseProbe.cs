using System.Runtime.CompilerServices;
using Hazards.Base;

namespace Koupleless.HazardRunner;

/// <summary>The base that a case uses, made before the case is loaded: what the base has captured is not the case's.</summary>
internal sealed class BaseProbe
{
    public BaseProbe() => RuntimeHelpers.RunClassConstructor(typeof(BaseState).TypeHandle);

    public bool IsStopped => BaseState.Stopping.IsCancellationRequested;
}
