using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>The member is called as before, but with paths as the place resolves them.</summary>
/// <param name="positions">Of the member's parameters, counted from zero and without the receiver; those that are no strings are left alone.</param>
internal sealed class PathArguments(params int[] positions) : Redirection
{
    /// <summary>The method of the place that resolves a path.</summary>
    public string Resolve { get; init; } = "Resolve";

    /// <summary>The count of parameters, where only one of several overloads has a path of this kind.</summary>
    public int? OfParameters { get; init; }

    /// <summary>True when the paths that are found have to begin as the one that was asked for.</summary>
    public bool FindsPaths { get; init; }

    public override bool AppliesTo(MethodReference member) =>
        (OfParameters is null || OfParameters == member.Parameters.Count) && positions.Any(position => IsPath(member, position));

    public override void Emit(ILProcessor il, MethodReference member, PlaceReferences place)
    {
        var parameters = il.Body.Method.Parameters;
        var receivers = parameters.Count - member.Parameters.Count;
        foreach (var parameter in parameters)
        {
            var position = parameter.Index - receivers;
            if (!positions.Contains(position) || !IsPath(member, position))
            {
                il.Emit(OpCodes.Ldarg, parameter);
                continue;
            }

            place.Load(il);
            il.Emit(OpCodes.Ldarg, parameter);
            place.Call(il, Resolve, parameter.ParameterType, [parameter.ParameterType]);
        }

        il.Emit(member.Name == ".ctor" ? OpCodes.Newobj : member.HasThis ? OpCodes.Callvirt : OpCodes.Call, member);
        if (FindsPaths && member.ReturnType is ArrayType or GenericInstanceType)
            NameAsAsked(il, member, place);
        il.Emit(OpCodes.Ret);
    }

    private static void NameAsAsked(ILProcessor il, MethodReference member, PlaceReferences place)
    {
        var found = new VariableDefinition(member.ReturnType);
        il.Body.Variables.Add(found);
        il.Emit(OpCodes.Stloc, found);
        place.Load(il);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldloc, found);
        place.Call(il, "AsAsked", member.ReturnType, [member.Parameters[0].ParameterType, member.ReturnType]);
    }

    private static bool IsPath(MethodReference member, int position) =>
        position < member.Parameters.Count && member.Parameters[position].ParameterType.MetadataType == MetadataType.String;
}
