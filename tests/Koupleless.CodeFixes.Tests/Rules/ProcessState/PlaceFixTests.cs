using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.ProcessState;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.ProcessState;

public class PlaceFixTests
{
    [Theory]
    [InlineData("using var reader = new StreamReader([|\"data/a.txt\"|]);", "using var reader = new StreamReader(Path.GetFullPath(\"data/a.txt\"));")]
    [InlineData("new DirectoryInfo([|AppContext.BaseDirectory|] /* here */).GetFiles();", "new DirectoryInfo(Path.GetFullPath(AppContext.BaseDirectory) /* here */).GetFiles();")]
    [InlineData("var path = [|AppDomain.CurrentDomain.BaseDirectory|] + \"a\";", "var path = Path.GetFullPath(AppDomain.CurrentDomain.BaseDirectory) + \"a\";")]
    [InlineData("Console.WriteLine([|Environment.CurrentDirectory|].Length);", "Console.WriteLine(Directory.GetCurrentDirectory().Length);")]
    public async Task The_path_goes_through_a_call_that_is_intercepted(string before, string after) =>
        await new FixRunner<Only<PlaceCheck>, PlaceFixProvider>().VerifyAsync(before, after);

    [Theory]
    [InlineData("Console.WriteLine([|System.Reflection.Assembly.GetExecutingAssembly().Location|]);")]
    [InlineData("new List<string>().Select([|File.ReadAllText|]).ToList();")]
    public async Task What_has_no_such_call_is_left_to_its_author(string program) =>
        await new FixRunner<Only<PlaceCheck>, PlaceFixProvider>().VerifyNoneAsync(program);
}
