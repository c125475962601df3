using System.Diagnostics;
using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;
using Koupleless.Build.Placement;

namespace Koupleless.Build.Tests.Placement;

/// <summary>All else of a redirected assembly is what it was.</summary>
public class WrittenAssemblyTests
{
    [Fact]
    public void The_same_assembly_becomes_the_same_bytes()
    {
        var image = CompiledAssembly.CompileExpression("AppContext.BaseDirectory");

        Assert.Equal(CompiledAssembly.Redirect(image).Image, CompiledAssembly.Redirect(image).Image);
    }

    [Fact]
    public void Symbols_are_kept_and_the_stand_in_does_not_show_in_stacks()
    {
        using var place = new RecordingPlace();
        var redirected = CompiledAssembly.Redirect(CompiledAssembly.Compile(
            """
            public static class Sample
            {
                public static object? Answer() =>
                    File.ReadAllText("none.txt");
            }
            """));

        var error = Assert.Throws<TargetInvocationException>(() => CompiledAssembly.Run(redirected.Image, place)).InnerException!;

        Assert.IsType<FileNotFoundException>(error);
        var own = new StackTrace(error, fNeedFileInfo: true).GetFrames().Single(static frame => frame.GetMethod()!.DeclaringType?.Name == "Sample");
        Assert.Equal(("Sample.cs", 5), (own.GetFileName(), own.GetFileLineNumber()));
        Assert.DoesNotContain("ModulePlace", error.StackTrace, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_beside_the_assembly_are_put_into_it()
    {
        var folder = Directory.CreateTempSubdirectory("koupleless-symbols-").FullName;
        var source = Path.Combine(folder, "Sample.dll");
        File.WriteAllBytes(source, CompiledAssembly.CompileExpression("AppContext.BaseDirectory"));
        using (var assembly = Mono.Cecil.AssemblyDefinition.ReadAssembly(source, new() { ReadSymbols = true, InMemory = true, SymbolReaderProvider = new Mono.Cecil.Cil.EmbeddedPortablePdbReaderProvider() }))
            assembly.Write(source, new() { WriteSymbols = true, SymbolWriterProvider = new Mono.Cecil.Cil.PortablePdbWriterProvider() });
        Assert.True(File.Exists(Path.ChangeExtension(source, ".pdb")));

        var with = PlaceRedirector.Redirect(source, File.ReadAllBytes(source))!;
        File.Delete(Path.ChangeExtension(source, ".pdb"));
        var without = PlaceRedirector.Redirect(source, File.ReadAllBytes(source))!;

        Assert.True(HasSymbols(with.Image));
        Assert.False(HasSymbols(without.Image));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void What_the_language_has_survives()
    {
        using var place = new RecordingPlace();
        var redirected = CompiledAssembly.Redirect(CompiledAssembly.Compile(
            """
            using System.Runtime.CompilerServices;
            using System.Runtime.InteropServices;
            public interface INumber<T> where T : INumber<T> { static abstract T Zero { get; } string Name() => "default"; }
            public readonly struct Small : INumber<Small> { public static Small Zero => default; public override string ToString() => ((INumber<Small>)this).Name(); }
            [InlineArray(4)] public struct Four { private int _first; }
            public sealed record Point(int X, int Y = 3, DayOfWeek Day = DayOfWeek.Friday, FileMode? Mode = FileMode.Append);
            public static class Sample
            {
                // Data that is used where it is in the file, so it has to stand at a multiple of its size.
                private static ReadOnlySpan<byte> Odd => [1, 2, 3];
                private static ReadOnlySpan<long> Longs => [1L << 40, 2, 3];
                private static ReadOnlySpan<int> Ints => [5, 6, 7, 8];
                private static ReadOnlySpan<double> Doubles => [0.5, 1.5];

                public static object? Answer()
                {
                    Four four = default;
                    four[2] = 4;
                    ref readonly var last = ref Ints[^1];
                    return string.Join(';', AppContext.BaseDirectory, Odd[2], Longs[0] >> 40, Doubles[1], Pointed(four[2]), last, Zero<Small>(), new Point(1), new Point(1) with { Y = 9 },
                        System.Threading.Tasks.TaskExtensions.Unwrap(System.Threading.Tasks.Task.FromResult(Sum())).Result, "ä€𝄞", 1.5m, $"{DateTime.UnixEpoch:yyyy}", typeof(List<>).Name, checked((byte)four[2]));
                }

                private static string Zero<T>() where T : INumber<T> => T.Zero.ToString()!;
                private static async System.Threading.Tasks.Task<int> Sum() { var sum = 0; await foreach (var i in Later()) sum += i; return sum; }
                private static unsafe int Pointed(int value) { delegate*<int, int> twice = &Twice; return twice(value); }
                private static int Twice(int value) => value * 2;
                private static async IAsyncEnumerable<int> Later() { foreach (var i in new[] { 1, 2 }) { await System.Threading.Tasks.Task.Yield(); yield return i; } }
            }
            """));

        Assert.Equal(
            "base directory;3;1;1.5;8;8;default;Point { X = 1, Y = 3, Day = Friday, Mode = Append };Point { X = 1, Y = 9, Day = Friday, Mode = Append };3;ä€𝄞;1.5;1970;List`1;4",
            CompiledAssembly.Run(redirected.Image, place));
        var constructor = CompiledAssembly.Load(redirected.Image, place).GetType("Point")!.GetConstructors().Single();
        Assert.Equal([DBNull.Value, 3, DayOfWeek.Friday, FileMode.Append], constructor.GetParameters().Select(static parameter => parameter.RawDefaultValue is int value && parameter.ParameterType != typeof(int) ? Enum.ToObject(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, value) : parameter.RawDefaultValue));
    }

    /// <summary>The assemblies of the framework are ReadyToRun images, as some packages are.</summary>
    [Theory]
    [InlineData("Microsoft.Extensions.FileProviders.Physical")]
    [InlineData("Microsoft.Extensions.Configuration.FileExtensions")]
    [InlineData("Microsoft.AspNetCore.DataProtection")]
    [InlineData("System.IO.Compression.ZipFile")]
    public void Every_method_of_a_ready_to_run_image_can_be_compiled(string name)
    {
        using var place = new RecordingPlace();
        var source = Assembly.Load(name).Location;
        var image = File.ReadAllBytes(source);
        Assert.True(new PEReader(new MemoryStream(image)).PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        var redirected = CompiledAssembly.Redirect(image);

        var assembly = CompiledAssembly.Load(redirected.Image, place);

        Assert.True(new PEReader(new MemoryStream(redirected.Image)).PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.ILOnly));
        var methods = assembly.GetTypes().Where(static type => !type.ContainsGenericParameters)
            .SelectMany(static type => type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).OfType<MethodBase>()
            .Where(static method => !method.IsAbstract && !method.ContainsGenericParameters && !method.Attributes.HasFlag(MethodAttributes.PinvokeImpl)).ToList();
        Assert.NotEmpty(methods);
        Assert.All(methods, static method => RuntimeHelpers.PrepareMethod(method.MethodHandle));
    }

    private static bool HasSymbols(byte[] image) =>
        new PEReader(new MemoryStream(image)).ReadDebugDirectory().Any(static entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
}
