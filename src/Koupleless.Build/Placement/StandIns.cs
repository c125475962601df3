using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>The methods of one assembly that stand for redirected members: one for each member that it uses.</summary>
internal sealed class StandIns(ModuleDefinition module)
{
    private readonly Dictionary<string, MethodDefinition> _methods = new(StringComparer.Ordinal);
    private PlaceReferences? _place;

    /// <summary>The members that were replaced, by full name.</summary>
    public SortedSet<string> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Replaces each use of a redirected member in a method.</summary>
    public void Replace(MethodBody body)
    {
        foreach (var instruction in body.Instructions)
        {
            if (instruction.Operand is not MethodReference { DeclaringType: { Scope: AssemblyNameReference } type } member
                || RedirectedMembers.Find(type.FullName, member.Name) is not { } redirection
                || !redirection.AppliesTo(member) || !IsUse(instruction.OpCode, member, redirection))
            {
                continue;
            }

            instruction.Operand = For(member, redirection);
            if (instruction.OpCode != OpCodes.Ldftn)
                instruction.OpCode = OpCodes.Call;
        }
    }

    /// <summary>Calls, constructions and delegates; not what a class asks of its base class.</summary>
    private static bool IsUse(OpCode code, MethodReference member, Redirection redirection) =>
        code == OpCodes.Callvirt || code == OpCodes.Newobj || code == OpCodes.Ldftn
        || (code == OpCodes.Call && !(member.HasThis && (redirection.IsVirtual || member.Name == ".ctor")));

    private MethodDefinition For(MethodReference member, Redirection redirection)
    {
        if (_methods.TryGetValue(member.FullName, out var method))
            return method;
        _place ??= new(module);
        var isConstructor = member.Name == ".ctor";
        method = new(
            $"{member.DeclaringType.Name}{(isConstructor ? "" : $".{member.Name}")}",
            MethodAttributes.Assembly | MethodAttributes.Static | MethodAttributes.HideBySig,
            isConstructor ? member.DeclaringType : member.ReturnType);
        if (member.HasThis && !isConstructor)
            method.Parameters.Add(new(member.DeclaringType));
        foreach (var parameter in member.Parameters)
            method.Parameters.Add(new(parameter.ParameterType));

        redirection.Emit(method.Body.GetILProcessor(), member, _place);
        _place.Holder.Methods.Add(method);
        _methods.Add(member.FullName, method);
        Members.Add(NameOf(member));
        return method;
    }

    private static string NameOf(MethodReference member)
    {
        var name = member.Name is ".ctor" ? "" : member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal) ? $".{member.Name[4..]}" : $".{member.Name}";
        return $"{member.DeclaringType.FullName}{name}";
    }
}
