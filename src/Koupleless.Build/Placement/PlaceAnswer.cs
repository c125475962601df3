using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>The place answers in the member's stead, by a method of the same name and signature.</summary>
/// <param name="withReceiver">True when the object that is asked is an argument; else it is the process itself, and says nothing.</param>
internal sealed class PlaceAnswer(bool withReceiver = false) : Redirection
{
    /// <summary>The method of the place; null when it has the member's name.</summary>
    public string? Method { get; init; }

    public override void Emit(ILProcessor il, MethodReference member, PlaceReferences place)
    {
        var skipped = member.HasThis && !withReceiver ? 1 : 0;
        place.Load(il);
        LoadArguments(il, skipped);
        place.Call(il, Method ?? member.Name, member.ReturnType, il.Body.Method.Parameters.Skip(skipped).Select(static parameter => parameter.ParameterType));
        il.Emit(OpCodes.Ret);
    }
}
