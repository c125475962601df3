using Koupleless.Packaging;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Koupleless.Build.Placement;

/// <summary>Writes calls of a module's place, which an assembly keeps in a field of the class that is added to it.</summary>
internal sealed class PlaceReferences
{
    private const string Namespace = "Koupleless.Runtime";

    private readonly ModuleDefinition _module;
    private readonly TypeReference _type;
    private readonly FieldDefinition _field;

    public PlaceReferences(ModuleDefinition module)
    {
        _module = module;
        var abstractions = Reference(KnownAssemblies.Abstractions);
        _type = new(Namespace, "IModulePlace", module, abstractions);
        _field = new("s_place", FieldAttributes.Private | FieldAttributes.Static | FieldAttributes.InitOnly, _type);
        // A name that no program can have. Without a namespace stand the compiler's own, which code that goes through all types of an assembly expects.
        Holder = new("", "<ModulePlace>", TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.BeforeFieldInit, module.TypeSystem.Object);
        Holder.Fields.Add(_field);
        Mark("System.Runtime.CompilerServices", "CompilerGeneratedAttribute", module.TypeSystem.CoreLibrary);
        // It came with .NET 6, so an assembly of an older framework has no reference to where it is.
        Mark("System.Diagnostics", "StackTraceHiddenAttribute", Reference("System.Runtime"));
        AddInitializer(new(Namespace, "ModulePlaces", module, abstractions));
        module.Types.Add(Holder);
    }

    /// <summary>The class that is added to the assembly.</summary>
    public TypeDefinition Holder { get; }

    /// <summary>Pushes the place.</summary>
    public void Load(ILProcessor il) => il.Emit(OpCodes.Ldsfld, _field);

    /// <summary>Calls a method of the place, which is on the stack below the arguments.</summary>
    public void Call(ILProcessor il, string method, TypeReference returns, IEnumerable<TypeReference> parameters)
    {
        var reference = new MethodReference(method, returns, _type) { HasThis = true };
        foreach (var parameter in parameters)
            reference.Parameters.Add(new(parameter));
        il.Emit(OpCodes.Callvirt, reference);
    }

    /// <summary>Calls a method of the place that gives back what it is given.</summary>
    public void CallGeneric(ILProcessor il, string method, TypeReference argument)
    {
        var reference = new MethodReference(method, _module.TypeSystem.Void, _type) { HasThis = true };
        var parameter = new GenericParameter(reference);
        reference.GenericParameters.Add(parameter);
        reference.Parameters.Add(new(parameter));
        reference.ReturnType = parameter;
        il.Emit(OpCodes.Callvirt, new GenericInstanceMethod(reference) { GenericArguments = { argument } });
    }

    private void AddInitializer(TypeReference places)
    {
        var handle = new TypeReference("System", "RuntimeTypeHandle", _module, _module.TypeSystem.CoreLibrary, valueType: true);
        var initializer = new MethodDefinition(
            ".cctor",
            MethodAttributes.Private | MethodAttributes.Static | MethodAttributes.HideBySig | MethodAttributes.SpecialName | MethodAttributes.RTSpecialName,
            _module.TypeSystem.Void);
        var il = initializer.Body.GetILProcessor();
        il.Emit(OpCodes.Ldtoken, Holder);
        il.Emit(OpCodes.Call, new MethodReference("Of", _type, places) { Parameters = { new(handle) } });
        il.Emit(OpCodes.Stsfld, _field);
        il.Emit(OpCodes.Ret);
        Holder.Methods.Add(initializer);
    }

    private void Mark(string @namespace, string attribute, IMetadataScope scope) =>
        Holder.CustomAttributes.Add(new(
            new MethodReference(".ctor", _module.TypeSystem.Void, new TypeReference(@namespace, attribute, _module, scope)) { HasThis = true },
            // No arguments: the prologue, and a count of none.
            [1, 0, 0, 0]));

    private AssemblyNameReference Reference(string name)
    {
        if (_module.AssemblyReferences.FirstOrDefault(reference => reference.Name == name) is { } existing)
            return existing;
        // The lowest version: what the base has, serves.
        AssemblyNameReference reference = new(name, new(0, 0, 0, 0));
        _module.AssemblyReferences.Add(reference);
        return reference;
    }
}
