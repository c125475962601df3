// outcome: gone
// title: the object validates itself
public sealed class Registration
{
    public string Name { get; set; } = "";

    public IEnumerable<string> Validate()
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            yield return "A name is needed.";
        }
    }
}

public static class Case
{
    public static void Run() => _ = new Registration { Name = "Ada" }.Validate().ToList().Count;
}
