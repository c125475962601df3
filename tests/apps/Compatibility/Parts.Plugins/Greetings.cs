using System.Resources;
using Parts.Contracts;

namespace Parts.Plugins;

/// <summary>In the language of whoever asks.</summary>
public class LocalGreeting : IGreeting
{
    private static readonly ResourceManager s_words = new("Parts.Plugins.Words", typeof(LocalGreeting).Assembly);

    public string Greet(string name) => string.Format(s_words.GetString("Hello")!, name);
}

/// <summary>For those in a hurry.</summary>
public class ShortGreeting : IGreeting
{
    public string Greet(string name) => $"Hi {name}";
}
