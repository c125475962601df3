using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>
/// A <c>DependencyContext</c> is read of the module's <c>.deps.json</c>, if it is the module's that is wanted. The type may be the base's, whose code
/// asks for the process's.
/// </summary>
internal sealed class ModuleDependencies : Redirection
{
    public override void Emit(ILProcessor il, MethodReference member, PlaceReferences place)
    {
        var stream = new TypeReference("System.IO", "Stream", member.Module, member.Module.TypeSystem.CoreLibrary);
        var reader = new TypeReference(member.DeclaringType.Namespace, "DependencyContextJsonReader", member.Module, member.DeclaringType.Scope);
        var list = new VariableDefinition(stream);
        var read = il.Create(OpCodes.Newobj, new MethodReference(".ctor", member.Module.TypeSystem.Void, reader) { HasThis = true });
        il.Body.Variables.Add(list);
        il.Body.InitLocals = true;

        place.Load(il);
        LoadArguments(il);
        place.Call(il, "OpenDependencies", stream, member.Parameters.Select(static parameter => parameter.ParameterType));
        il.Emit(OpCodes.Stloc, list);
        il.Emit(OpCodes.Ldloc, list);
        il.Emit(OpCodes.Brtrue, read);
        LoadArguments(il);
        il.Emit(OpCodes.Call, member);
        il.Emit(OpCodes.Ret);

        il.Append(read);
        il.Emit(OpCodes.Ldloc, list);
        il.Emit(OpCodes.Callvirt, new MethodReference("Read", member.ReturnType, reader) { HasThis = true, Parameters = { new(stream) } });
        il.Emit(OpCodes.Ret);
    }
}
