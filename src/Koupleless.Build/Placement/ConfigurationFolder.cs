using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>A builder of configurations that has no folder of its own is given the module's, before a file is added to it.</summary>
internal sealed class ConfigurationFolder : Redirection
{
    public override void Emit(ILProcessor il, MethodReference member, PlaceReferences place)
    {
        var builder = il.Body.Method.Parameters[0];
        place.Load(il);
        il.Emit(OpCodes.Ldarg, builder);
        place.CallGeneric(il, "UseFolder", builder.ParameterType);
        LoadArguments(il, from: 1);
        il.Emit(OpCodes.Call, member);
        il.Emit(OpCodes.Ret);
    }
}
