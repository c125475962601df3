namespace Whereabouts;

/// <summary>Notes in a text file.</summary>
public class Notebook(string path)
{
    public string[] Read() => File.ReadAllLines(path);

    public async Task AddAsync(string note) => await File.AppendAllTextAsync(path, note + "\n");

    public void RemoveLast() => File.WriteAllLines(path, Read()[..^1]);
}
