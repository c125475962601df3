using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization.DataContracts;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// The caches of the framework that are keyed by type, live as long as the process, and that no update handler empties.
/// Their names are private: a test pins, evicts and unloads through each of them, so that a runtime that renames one is
/// found by the test.
/// </summary>
internal static class FrameworkCaches
{
    private const string TypeConverter = "System.ComponentModel.TypeConverter";
    private const string TypeDescriptor = "System.ComponentModel.TypeDescriptor";
    private const string ReflectProvider = "System.ComponentModel.ReflectTypeDescriptionProvider";
    private const string Annotations = "System.ComponentModel.Annotations";
    private const string MetadataTypes = "System.ComponentModel.DataAnnotations.AssociatedMetadataTypeTypeDescriptor+TypeDescriptorCache";
    private const string Contracts = "System.Private.DataContractSerialization";
    private const string ContractHelper = "System.Runtime.Serialization.DataContracts.DataContract+DataContractCriticalHelper";
    private const string ParameterBinding = "Microsoft.AspNetCore.Http.ParameterBindingMethodCache";

    public static IReadOnlyList<FrameworkCache> All { get; } =
    [
        new(TypeConverter, TypeDescriptor, "s_defaultProviderInitialized"),
        new(TypeConverter, TypeDescriptor, "s_providerTypeTable"),
        new(TypeConverter, TypeDescriptor, "s_providerTable", FrameworkCacheShape.ProviderNodes),
        new(TypeConverter, TypeDescriptor, "s_providerTypeTable", FrameworkCacheShape.ProviderNodes),
        new(TypeConverter, ReflectProvider, "s_propertyCache"),
        new(TypeConverter, ReflectProvider, "s_attributeCache"),
        new(TypeConverter, ReflectProvider, "s_eventCache"),
        new(TypeConverter, ReflectProvider, "s_extendedPropertyCache"),
        new(Annotations, "System.ComponentModel.DataAnnotations.ValidationAttributeStore", "<Instance>k__BackingField/_typeStoreItems"),
        new(Annotations, MetadataTypes, "s_metadataTypeCache"),
        new(Annotations, MetadataTypes, "s_typeMemberCache"),
        new(Annotations, MetadataTypes, "s_validatedMetadataTypeCache"),
        .. ParameterBindingCaches("Microsoft.AspNetCore.Http.Extensions"),
        .. ParameterBindingCaches("Microsoft.AspNetCore.Mvc.Abstractions"),
        // Of interpreted expressions, which EF Core makes of the variables in a query.
        new("System.Linq.Expressions", "System.Linq.Expressions.Interpreter.InstructionList", "s_loadFields"),
        new("Microsoft.AspNetCore.Mvc.Core", "Microsoft.AspNetCore.Mvc.ModelBinding.Validation.DefaultCollectionValidationStrategy", "Instance/_genericGetEnumeratorCache"),
        // Of dictionaries in views: ViewData["prices"] as a Dictionary<string, T> of the module's T.
        new("Microsoft.AspNetCore.Mvc.ViewFeatures", "Microsoft.AspNetCore.Mvc.ViewFeatures.TryGetValueProvider", "_tryGetValueDelegateCache", Writers: "_tryGetValueDelegateCacheLock"),
        // Of the endpoints that routing answers 405 and 415 with, when middleware asks them for metadata of the module's.
        new("Microsoft.AspNetCore.Http.Abstractions", "Microsoft.AspNetCore.Http.EndpointMetadataCollection", "Empty/_cache"),
        .. ComponentCaches.All,
        new("System.Data.Common", "System.Data.Common.DataStorage", "s_typeImplementsInterface"),
        // A List<T> of the module's T counts as the framework's own type: these forget by themselves only what is of the module through and through.
        new("System.Private.Xml", "System.Xml.Serialization.DynamicAssemblies", "s_tableIsTypeDynamic/_defaultTable"),
        new(Contracts, ContractHelper, "s_typeToBuiltInContract/_fastDictionary"),
        new(Contracts, ContractHelper, "s_dataContractCache/_contracts", FrameworkCacheShape.DataContracts),
    ];

    private static IEnumerable<FrameworkCache> ParameterBindingCaches(string assembly) =>
        from instance in new[] { "Instance", "NonThrowingInstance" }
        from cache in new[] { "_stringMethodCallCache", "_bindAsyncMethodCallCache", "_constructorCache" }
        select new FrameworkCache(assembly, ParameterBinding, $"{instance}/{cache}");
}

/// <summary>What a cache's field holds.</summary>
internal enum FrameworkCacheShape
{
    /// <summary>A dictionary with types or members as keys.</summary>
    Keyed,

    /// <summary>A dictionary with keys of a type of the framework's own that has types or assemblies in its fields, or a list of them.</summary>
    KeyFields,

    /// <summary>A dictionary with types or members as values.</summary>
    Values,

    /// <summary>A dictionary of <c>TypeDescriptionNode</c>, whose providers hold such a dictionary each.</summary>
    ProviderNodes,

    /// <summary>An array of pairs: a data contract, kept, and a weak reference to one, of which one is null.</summary>
    DataContracts,
}

/// <summary>One private cache of the framework.</summary>
/// <param name="AssemblyName">Simple name of the assembly.</param>
/// <param name="Type">Full name of the type.</param>
/// <param name="Path">The static field, and fields of its value behind slashes.</param>
/// <param name="Shape">What the last field holds.</param>
/// <param name="Writers">The static field of the lock for readers and writers that the type itself takes, when it is one.</param>
internal sealed record FrameworkCache(string AssemblyName, string Type, string Path, FrameworkCacheShape Shape = FrameworkCacheShape.Keyed, string? Writers = null)
{
    private const BindingFlags AnyField = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>True when the field is there in this runtime; an assembly that nothing has loaded yet is not there.</summary>
    /// <param name="assemblies">The assemblies of the default load context by simple name.</param>
    public bool Exists(IReadOnlyDictionary<string, Assembly> assemblies) => Resolve(assemblies, out _);

    /// <summary>Removes the entries whose keys belong to <paramref name="owner"/>.</summary>
    /// <inheritdoc cref="Exists"/>
    public void Purge(TypeOwner owner, IReadOnlyDictionary<string, Assembly> assemblies)
    {
        if (!Resolve(assemblies, out var value))
            return;
        var writers = Writers is null ? null : (ReaderWriterLockSlim)assemblies[AssemblyName].GetType(Type)!.GetField(Writers, AnyField)!.GetValue(null)!;
        writers?.EnterWriteLock();
        try
        {
            Purge(value, owner);
        }
        finally
        {
            writers?.ExitWriteLock();
        }
    }

    private void Purge(object? value, TypeOwner owner)
    {
        switch (Shape, value)
        {
            case (FrameworkCacheShape.Keyed, IDictionary dictionary):
                Purge(dictionary, owner);
                break;
            case (FrameworkCacheShape.KeyFields, IDictionary dictionary):
                PurgeKeyFields(dictionary, owner);
                break;
            case (FrameworkCacheShape.Values, IDictionary dictionary):
                PurgeValues(dictionary, owner);
                break;
            case (FrameworkCacheShape.ProviderNodes, IDictionary nodes):
                PurgeNodes(nodes, owner);
                break;
            case (FrameworkCacheShape.DataContracts, Array contracts):
                PurgeContracts(contracts, owner);
                break;
        }
    }

    private static void PurgeKeyFields(IDictionary dictionary, TypeOwner owner)
    {
        foreach (var key in dictionary.Keys.Cast<object>().Where(key => key.GetType().GetFields(AnyField).Any(field => OwnsPart(field.GetValue(key), owner))).ToList())
            dictionary.Remove(key);
    }

    private static bool OwnsPart(object? part, TypeOwner owner) =>
        owner.Owns(part) || (part is IEnumerable<Assembly> assemblies && assemblies.Any(owner.Owns));

    private static void PurgeValues(IDictionary dictionary, TypeOwner owner)
    {
        foreach (var key in dictionary.Keys.Cast<object>().Where(key => owner.Owns(dictionary[key])).ToList())
            dictionary.Remove(key);
    }

    // An emptied place is filled anew when it is asked for, as that of a contract that was collected.
    private static void PurgeContracts(Array contracts, TypeOwner owner)
    {
        for (var i = 0; i < contracts.Length; i++)
        {
            if (contracts.GetValue(i) is ITuple { Length: 2 } pair && pair[0] is DataContract contract && owner.Owns(contract.UnderlyingType))
                contracts.SetValue(null, i);
        }
    }

    private static void PurgeNodes(IDictionary nodes, TypeOwner owner)
    {
        foreach (var first in Snapshot(nodes.Values, TypeDescriptorLock.Value))
        {
            for (var node = first; node is not null; node = PrivateFields.Get(node, "Next"))
            {
                if (PrivateFields.Get(node, "Provider") is { } provider && PrivateFields.Get(provider, "_typeData") is IDictionary data)
                    Purge(data, owner);
            }
        }
    }

    private static void Purge(IDictionary dictionary, TypeOwner owner)
    {
        // What is not concurrent allows one writer: the framework's own hold these locks, that of XML its table's.
        var writers = dictionary.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Dictionary<,>) ? dictionary : TypeDescriptorLock.Value;
        lock (writers)
            lock (dictionary)
            {
                foreach (var key in Snapshot(dictionary.Keys, writers))
                {
                    if (owner.Owns(key))
                        dictionary.Remove(key!);
                }
            }
    }

    private static object?[] Snapshot(ICollection items, object writers)
    {
        lock (writers)
            return [.. items.Cast<object?>()];
    }

    private bool Resolve(IReadOnlyDictionary<string, Assembly> assemblies, out object? value)
    {
        value = null;
        var type = assemblies.GetValueOrDefault(AssemblyName)?.GetType(Type);
        foreach (var (depth, name) in Path.Split('/').Index())
        {
            if (type?.GetField(name, AnyField) is not { } field || (depth > 0 && value is null))
                return false;
            value = field.GetValue(value);
            type = value?.GetType() ?? field.FieldType;
        }

        return true;
    }

    private static class TypeDescriptorLock
    {
        public static readonly object Value =
            typeof(System.ComponentModel.TypeDescriptor).GetField("s_commonSyncObject", BindingFlags.Static | BindingFlags.NonPublic)?.GetValue(null) ?? new object();
    }
}
