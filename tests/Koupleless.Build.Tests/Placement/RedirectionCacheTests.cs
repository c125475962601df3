using Koupleless.Build.Placement;

namespace Koupleless.Build.Tests.Placement;

public sealed class RedirectionCacheTests : IDisposable
{
    private readonly string _folder = Path.Combine(Directory.CreateTempSubdirectory("koupleless-cache-").FullName, "redirected");
    private readonly byte[] _image = CompiledAssembly.CompileExpression("AppContext.BaseDirectory + Environment.CurrentDirectory");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_folder)!, recursive: true);

    [Fact]
    public void What_a_former_build_made_is_taken()
    {
        var first = new RedirectionCache(_folder).Redirect("Sample.dll", _image)!;
        var kept = Directory.EnumerateFiles(_folder, "*.dll").Single();
        File.WriteAllBytes(kept, [1, 2, 3]);

        var second = new RedirectionCache(_folder).Redirect("Sample.dll", _image)!;

        Assert.Equal([1, 2, 3], second.Image);
        Assert.Equal(first.Members, second.Members);
    }

    [Fact]
    public void Other_content_is_not_what_is_kept()
    {
        var cache = new RedirectionCache(_folder);
        cache.Redirect("Sample.dll", _image);

        Assert.Equal(["System.AppContext.BaseDirectory"], cache.Redirect("Sample.dll", CompiledAssembly.CompileExpression("AppContext.BaseDirectory"))!.Members);
    }

    [Fact]
    public void What_is_no_longer_carried_is_deleted()
    {
        var former = new RedirectionCache(_folder);
        former.Redirect("Sample.dll", _image);
        former.Trim();
        Assert.Equal(2, Directory.EnumerateFiles(_folder).Count());
        var cache = new RedirectionCache(_folder);
        cache.Redirect("Sample.dll", CompiledAssembly.CompileExpression("AppContext.BaseDirectory"));

        cache.Trim();

        Assert.Equal(2, Directory.EnumerateFiles(_folder).Count());
    }

    [Fact]
    public void Without_anything_to_keep_there_is_no_folder()
    {
        var cache = new RedirectionCache(_folder);

        Assert.Null(cache.Redirect("Sample.dll", CompiledAssembly.CompileExpression("1")));
        cache.Trim();

        Assert.False(Directory.Exists(_folder));
    }
}
