using System.Runtime.Loader;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>A library that this process has loaded in one version while modules are compiled against another.</summary>
internal static class LiveLibrary
{
    /// <summary>Its simple name.</summary>
    public static string Name => "Live";

    private const string CompiledAgainst = """
        namespace Live;
        public class Cart
        {
            public decimal Total;
            public decimal Sum() => Total;
        }

        public static class Greeting
        {
            public static string Hello() => "hello";
        }

        public interface IPrice
        {
            decimal Of(Cart cart);
        }
        """;

    // No Greeting, other types of Total and Sum, one more member to implement.
    private const string Loaded = """
        namespace Live;
        public class Cart
        {
            public double Total;
            public double Sum() => Total;
        }

        public interface IPrice
        {
            decimal Of(Cart cart);
            decimal Tax();
        }
        """;

    static LiveLibrary() =>
        AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(ModuleCompiler.CompileLibrary(Name, Loaded)));

    /// <summary>The version that a module is compiled against.</summary>
    public static byte[] Image { get; } = ModuleCompiler.CompileLibrary(Name, CompiledAgainst);

    /// <summary>
    /// A module that needs what the process does not have, at four places; <c>/</c> answers without, <c>/greeting</c> gets to
    /// one of them.
    /// </summary>
    /// <param name="mark">The slot of <see cref="AppContext"/> in which each piece of its code leaves its name.</param>
    /// <param name="version">The module's version.</param>
    public static TestArtifact Module(string mark, string version = "1.0.0") =>
        new TestArtifact("sample", version).WithAssembly("sample", ModuleCompiler.Compile("sample", Program(mark), libraries: Image));

    private static string Program(string mark) => $$"""
        Mark.Leave("main");
        var app = WebApplication.Create(args);
        app.MapGet("/", () => "fine");
        app.MapGet("/greeting", () => Uses.Greeting());
        app.Run();

        static class Uses
        {
            public static string Greeting() => Live.Greeting.Hello();
            public static decimal Total(Live.Cart cart) => cart.Total;
            public static decimal Sum(Live.Cart cart) => cart.Sum();
        }

        class Price : Live.IPrice
        {
            static Price() => Mark.Leave("static constructor");
            public decimal Of(Live.Cart cart) => 0;
        }

        static class Mark
        {
            [System.Runtime.CompilerServices.ModuleInitializer]
            internal static void Initialize() => Leave("module initializer");

            public static void Leave(string what) => AppContext.SetData("{{mark}}", AppContext.GetData("{{mark}}") + what + "; ");
        }
        """;
}
