using Koupleless.Build.Placement;

namespace Koupleless.Build.Tests.Placement;

public class PlaceRedirectorTests
{
    [Theory]
    [InlineData("Assembly.GetEntryAssembly()!.GetName().Name", "Koupleless.Build.Tests")]
    [InlineData("AppDomain.CurrentDomain.GetAssemblies().Single().GetName().Name", "Koupleless.Build.Tests")]
    [InlineData("Assembly.LoadFrom(\"x.dll\").GetName().Name", "Koupleless.Build.Tests")]
    [InlineData("Assembly.LoadFile(\"x.dll\").GetName().Name", "Koupleless.Build.Tests")]
    [InlineData("typeof(Sample).Assembly.Location", "location of Sample")]
    [InlineData("AppContext.BaseDirectory + \"!\"", "base directory!")]
    [InlineData("AppDomain.CurrentDomain.BaseDirectory", "base directory")]
    [InlineData("AppDomain.CurrentDomain.SetupInformation.ApplicationBase", "base directory")]
    [InlineData("AppDomain.CurrentDomain.FriendlyName", "friendly name")]
    [InlineData("AppContext.GetData(\"a\")", "data a")]
    [InlineData("AppDomain.CurrentDomain.GetData(\"b\")", "data b")]
    [InlineData("Environment.CurrentDirectory", "current directory")]
    [InlineData("Directory.GetCurrentDirectory()", "current directory")]
    [InlineData("Environment.GetCommandLineArgs().Single()", "recorded")]
    public void The_place_answers_for_the_process(string expression, string answer) => AssertAnswer(answer, expression);

    [Theory]
    [InlineData("File.Exists(\"there.txt\")", "True")]
    [InlineData("Directory.Exists(null)", "False")]
    [InlineData("Path.GetFullPath(\"a\")", "<folder>/a")]
    [InlineData("string.Join(' ', Directory.GetFiles(\".\"))", ".:there.txt")]
    [InlineData("string.Join(' ', Directory.EnumerateFiles(\".\", \"*.txt\", SearchOption.AllDirectories))", ".:there.txt")]
    [InlineData("new FileInfo(\"there.txt\").Length", "3")]
    [InlineData("new FileInfo(\"there.txt\").CopyTo(\"copy.txt\").FullName", "<folder>/copy.txt")]
    [InlineData("new DirectoryInfo(\"below\").FullName", "<folder>/below")]
    [InlineData("new StreamReader(\"there.txt\").ReadLine()", "yes")]
    [InlineData("new FileStream(\"there.txt\", FileMode.Open).Name", "<folder>/there.txt")]
    [InlineData("File.ReadAllText(path: \"there.txt\")", "yes")]
    [InlineData("File.ReadAllTextAsync(\"there.txt\").GetAwaiter().GetResult()", "yes")]
    [InlineData("System.Xml.Linq.XDocument.Load(\"there.xml\").Root!.Name", "yes")]
    [InlineData("new ConfigurationBuilder().SetBasePath(\"\").GetFileProvider() is Microsoft.Extensions.FileProviders.PhysicalFileProvider p ? p.Root.TrimEnd('/') : null", "<folder>")]
    [InlineData("new ConfigurationBuilder().AddJsonFile(\"none.json\", true).Properties[\"used\"]", "folder")]
    public void A_relative_path_is_in_the_folder_of_the_module(string expression, string answer) => AssertAnswer(answer, expression);

    [Theory]
    [InlineData("new[] { \"there.txt\" }.Select(File.ReadAllText).Single()", "yes")]
    [InlineData("((Func<Assembly?>)Assembly.GetEntryAssembly)()!.GetName().Name", "Koupleless.Build.Tests")]
    [InlineData("((Func<string, FileInfo>)new FileInfo(\"there.txt\").CopyTo)(\"copy.txt\").FullName", "<folder>/copy.txt")]
    public void A_delegate_is_redirected_too(string expression, string answer) => AssertAnswer(answer, expression);

    [Fact]
    public void Every_use_is_redirected_once()
    {
        using var place = new RecordingPlace();
        var redirected = CompiledAssembly.Redirect(CompiledAssembly.Compile(
            """
            public static class Sample
            {
                private static readonly string s_folder = AppContext.BaseDirectory;
                public static string Own { get; } = Environment.CurrentDirectory;
                public static object? Answer() => string.Join('|', s_folder, Own, new Inner<int>().Folder(), Later().Last());
                private static IEnumerable<string> Later() { yield return AppContext.BaseDirectory; yield return Environment.CurrentDirectory; }
                private sealed class Inner<T> { public string Folder() { Func<T?, string> get = value => AppContext.BaseDirectory + value; return get(default); } }
            }
            """));

        Assert.Equal("base directory|current directory|base directory0|current directory", CompiledAssembly.Run(redirected.Image, place));
        Assert.Equal(["System.AppContext.BaseDirectory", "System.Environment.CurrentDirectory"], redirected.Members);
        Assert.Null(PlaceRedirector.Redirect("Sample.dll", redirected.Image.Length > 0 ? CompiledAssembly.CompileExpression("1") : []));
    }

    [Theory]
    [InlineData("public static class Sample { public static object? Answer() => Path.Combine(\"a\", \"b\") + typeof(File).Name; }")]
    [InlineData("public static class Sample { public static object? Answer() => File.Exists(\"a\"); static class File { public static bool Exists(string path) => path == \"a\"; } }")]
    [InlineData("public static class Sample { public static object? Answer() => new StreamReader(new MemoryStream()).ReadLine(); }")]
    [InlineData("public static class Sample { public static object? Answer() => new FileStream(new Microsoft.Win32.SafeHandles.SafeFileHandle(), FileAccess.Read); }")]
    [InlineData("public static class Sample { public static void Answer() => Directory.SetCurrentDirectory(\"a\"); }")]
    [InlineData("public class Sample(string path) : FileStream(path, FileMode.Open);")]
    [InlineData("public class Sample : System.Xml.XmlDocument { public override void Load(string name) => base.Load(name); }")]
    public void What_has_no_place_in_it_stays(string source) => Assert.Null(PlaceRedirector.Redirect("Sample.dll", CompiledAssembly.Compile(source)));

    [Fact]
    public void Outside_a_base_the_assembly_says_what_it_is()
    {
        var error = Assert.ThrowsAny<Exception>(() => CompiledAssembly.Run(CompiledAssembly.Redirect(CompiledAssembly.CompileExpression("AppContext.BaseDirectory")).Image));

        Assert.Contains("Sample", error.GetBaseException().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_an_error()
    {
        var image = CompiledAssembly.CompileExpression("AppContext.BaseDirectory");
        // The type of the table that says what the assembly is.
        var metadata = new System.Reflection.PortableExecutable.PEReader(new MemoryStream(image)).PEHeaders.MetadataStartOffset;
        image.AsSpan(metadata + 40, 200).Fill(0xFF);

        var error = Assert.Throws<KouplelessException>(() => PlaceRedirector.Redirect("broken.dll", image));

        Assert.Equal(ErrorIds.PlaceNotRedirected, error.Code);
        Assert.Contains("broken.dll", error.Message, StringComparison.Ordinal);
    }

    private static void AssertAnswer(string answer, string expression)
    {
        using var place = new RecordingPlace();
        File.WriteAllText(Path.Combine(place.Folder, "there.txt"), "yes");
        var image = CompiledAssembly.CompileExpression(expression);
        var redirected = CompiledAssembly.Redirect(image);
        if (expression.Contains(".xml", StringComparison.Ordinal))
            File.WriteAllText(Path.Combine(place.Folder, "there.xml"), "<yes/>");

        Assert.Equal(answer, CompiledAssembly.Run(redirected.Image, place)?.ToString()?.Replace(place.Folder, "<folder>"));
    }
}
