using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Koupleless.Hosting.Unload;

/// <summary>
/// Rids MVC's cache of compiled view expressions, <c>Html.DisplayFor(_ => local)</c>, of the locals and statics of a stopped module.
/// It has a table for each pair of a model's and a value's type, which outlives the module when both are the framework's.
/// Nobody lists these tables: the views tell by their code which ones they use. The names are private; a test pins, evicts and
/// unloads through them.
/// </summary>
internal static class ViewExpressionCaches
{
    private const string ViewFeatures = "Microsoft.AspNetCore.Mvc.ViewFeatures";
    private const BindingFlags Declared = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // ldtoken: an expression names each member that it reads by one.
    private const byte LoadToken = 0xD0;

    // Members of models are not among them: they are as much the framework's as the model.
    private static readonly string[] s_tables = ["_simpleMemberAccessCache", "_constMemberAccessCache"];

    public static void Evict(AssemblyLoadContext context, TypeOwner owner, IReadOnlyDictionary<string, Assembly> assemblies)
    {
        if (assemblies.GetValueOrDefault(ViewFeatures)?.GetType($"{ViewFeatures}.CachedExpressionCompiler+Compiler`2") is { } compiler)
            Evict(context, owner, compiler);
    }

    // A method of its own: only a base with MVC loads the assembly of the attribute.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Evict(AssemblyLoadContext context, TypeOwner owner, Type compiler)
    {
        var views = context.Assemblies.SelectMany(static assembly => assembly.GetCustomAttributes<RazorCompiledItemAttribute>()).Select(static item => item.Type);
        var pairs =
            from view in views
            let model = ModelOf(view)
            where model is not null && !owner.Owns(model)
            from member in WithNested(view).SelectMany(static type => type.GetMethods(Declared)).SelectMany(MembersIn)
            where owner.Owns(member)
            let result = (member as FieldInfo)?.FieldType ?? ((MethodInfo)member).ReturnType
            where CanBeArgument(result) && !owner.Owns(result)
            select (model, result);
        foreach (var (model, result) in pairs.Distinct().ToList())
        {
            foreach (var table in s_tables)
                Purge(compiler.MakeGenericType(model, result).GetField(table, Declared)?.GetValue(null) as IDictionary, owner);
        }
    }

    private static void Purge(IDictionary? table, TypeOwner owner)
    {
        foreach (var member in table?.Keys.Cast<object>().Where(owner.Owns).ToList() ?? [])
            table!.Remove(member);
    }

    // Views and pages have it, whatever they are derived from; the nearest one counts.
    private static Type? ModelOf(Type view)
    {
        for (var type = view; type is not null; type = type.BaseType)
        {
            if (type.GetProperty("ViewData", Declared)?.PropertyType is { GenericTypeArguments: [var model] })
                return model;
        }

        return null;
    }

    // Lambdas, asynchronous methods and captured locals are types in it.
    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<MemberInfo> MembersIn(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length - sizeof(int); at++)
        {
            // Another byte of that value is followed by what is no token, or by one of no interest.
            if (code[at] == LoadToken && Resolve(method, BitConverter.ToInt32(code, at + 1)) is { } member)
                yield return member;
        }
    }

    private static MemberInfo? Resolve(MethodInfo method, int token)
    {
        try
        {
            return method.Module.ResolveMember(token, method.DeclaringType!.GetGenericArguments(), method.GetGenericArguments()) switch
            {
                FieldInfo field => field,
                MethodInfo accessor => accessor,
                _ => null,
            };
        }
        catch (Exception e) when (e is ArgumentException or BadImageFormatException or TypeLoadException or MissingMemberException or FileNotFoundException or FileLoadException)
        {
            return null;
        }
    }

    private static bool CanBeArgument(Type type) => type is { IsByRefLike: false, IsByRef: false, IsPointer: false, ContainsGenericParameters: false } && type != typeof(void);
}
