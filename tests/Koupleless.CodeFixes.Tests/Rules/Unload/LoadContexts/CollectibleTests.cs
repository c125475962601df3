using Koupleless.Analyzers.Rules.Unload.LoadContexts;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.LoadContexts;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.LoadContexts;

public class CollectibleTests
{
    private static readonly FixRunner<Only<LoadContextCheck>, CollectibleFixProvider> s_runner = new();

    [Fact]
    public Task Every_form_of_creation_becomes_collectible() => s_runner.VerifyAllAsync(
        """
        using System.Runtime.Loader;

        var plugins = [|new AssemblyLoadContext("plugins")|];
        AssemblyLoadContext other = [|new("other", false)|];
        plugins.Resolving += (_, _) => null;
        other.Resolving += (_, _) => null;

        class [|A|] : AssemblyLoadContext
        {
        }

        class B : AssemblyLoadContext
        {
            public [|B|](string path)
            {
                Console.Write(path);
            }
        }

        class C(string name) : [|AssemblyLoadContext(name)|];

        class [|D|](string name) : AssemblyLoadContext
        {
            public string Of => name;
        }

        class E : AssemblyLoadContext
        {
            public E() [|: base("e")|]
            {
            }
        }
        """,
        """
        using System.Runtime.Loader;

        var plugins = new AssemblyLoadContext("plugins", isCollectible: true);
        AssemblyLoadContext other = new("other", isCollectible: true);
        plugins.Resolving += (_, _) => null;
        other.Resolving += (_, _) => null;

        class A : AssemblyLoadContext
        {
            public A() : base(isCollectible: true)
            {
            }
        }

        class B : AssemblyLoadContext
        {
            public B(string path) : base(isCollectible: true)
            {
                Console.Write(path);
            }
        }

        class C(string name) : AssemblyLoadContext(name, isCollectible: true);

        class D(string name) : AssemblyLoadContext(isCollectible: true)
        {
            public string Of => name;
        }

        class E : AssemblyLoadContext
        {
            public E() : base("e", isCollectible: true)
            {
            }
        }
        """);

    [Fact]
    public Task One_that_somebody_decides_about_is_his() => new FixRunner<Only<LoadContextCheck>, CollectibleFixProvider>(new() { Strict = true })
        .VerifyNoneAsync("using System.Runtime.Loader;\nvar context = [|new AssemblyLoadContext(\"plugins\", args.Length > 0)|];\n");
}
