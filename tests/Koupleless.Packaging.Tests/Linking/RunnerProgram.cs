namespace Koupleless.Packaging.Tests.Linking;

/// <summary>
/// The program in which modules run. It is a process of its own because only assemblies beside a program are bound by the
/// rules for a base: a lower version is refused, a strong name compared.
/// </summary>
internal static class RunnerProgram
{
    /// <summary>
    /// Arguments: a folder with a folder for each module, and the name after which to begin. Prints a line for each in
    /// ordinal order: its name, the exception's type and its message.
    /// </summary>
    public const string Source =
        """
        using System;
        using System.IO;
        using System.Linq;
        using System.Reflection;
        using System.Runtime.Loader;
        using System.Threading.Tasks;

        foreach (var name in Directory.GetDirectories(args[0]).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal))
        {
            if (string.CompareOrdinal(name, args[1]) <= 0)
                continue;
            var error = Run(name, Path.Combine(args[0], name));
            var message = error is null ? "" : error.Message.Replace('\r', ' ').Replace('\n', ' ').Replace('\t', ' ');
            Console.WriteLine($"{name}\t{error?.GetType().FullName}\t{message}");
        }

        static Exception? Run(string name, string folder)
        {
            try
            {
                var module = new ModuleContext(folder).LoadFromAssemblyName(new AssemblyName($"{name}.Module"));
                foreach (var type in module.GetTypes())
                {
                    ReadAttributes(type);
                    foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
                        ReadAttributes(member);
                }

                module.GetCustomAttributes(false);
                if (module.GetType("Module")!.GetMethod("Run")!.Invoke(null, null) is Task task)
                    task.GetAwaiter().GetResult();
                return null;
            }
            catch (Exception e)
            {
                return Innermost(e);
            }
        }

        static void ReadAttributes(MemberInfo member)
        {
            member.GetCustomAttributes(false);
            if (member is MethodBase method)
            {
                foreach (var parameter in method.GetParameters())
                    parameter.GetCustomAttributes(false);
            }

            (member as MethodInfo)?.ReturnParameter.GetCustomAttributes(false);
            foreach (var parameter in (member as Type)?.GetGenericArguments() ?? [])
                parameter.GetCustomAttributes(false);
        }

        static Exception Innermost(Exception error) => error switch
        {
            ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Innermost(first),
            TypeInitializationException { InnerException: { } inner } => Innermost(inner),
            TargetInvocationException { InnerException: { } inner } => Innermost(inner),
            _ => error,
        };

        sealed class ModuleContext(string folder) : AssemblyLoadContext(isCollectible: true)
        {
            protected override Assembly? Load(AssemblyName assemblyName)
            {
                var path = Path.Combine(folder, $"{assemblyName.Name}.dll");
                return File.Exists(path) ? LoadFromStream(new MemoryStream(File.ReadAllBytes(path), writable: false)) : null;
            }
        }
        """;
}
