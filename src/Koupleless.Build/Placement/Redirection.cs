using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>What a use of a member becomes in a module. Stateless.</summary>
internal abstract class Redirection
{
    /// <summary>True for a member that can be overridden: a call that is not dispatched goes to the base class then, and stays.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>False for an overload that has nothing to do with a place.</summary>
    public virtual bool AppliesTo(MethodReference member) => true;

    /// <summary>Writes the body of the method that stands for the member; its parameters are the receiver, if there is one, and the member's.</summary>
    public abstract void Emit(ILProcessor il, MethodReference member, PlaceReferences place);

    protected static void LoadArguments(ILProcessor il, int from = 0)
    {
        foreach (var parameter in il.Body.Method.Parameters.Skip(from))
            il.Emit(OpCodes.Ldarg, parameter);
    }
}
