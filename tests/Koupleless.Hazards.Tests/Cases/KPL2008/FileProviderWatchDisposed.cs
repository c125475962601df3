// outcome: gone
// title: a physical file provider of the module, disposed with its watch
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

public static class Case
{
    public static void Run()
    {
        var reloads = 0;
        var folder = Directory.CreateTempSubdirectory("menu");
        using (var files = new PhysicalFileProvider(folder.FullName))
        using (ChangeToken.OnChange(() => files.Watch("menu.json"), () => reloads++))
        {
            File.WriteAllText(Path.Combine(folder.FullName, "menu.json"), "{}");
        }

        folder.Delete(recursive: true);
    }
}
