using System.Resources;
using Parts.Contracts;

namespace Parts.Extras;

/// <summary>In the language of whoever asks.</summary>
public class BirthdayGreeting : IGreeting
{
    private static readonly ResourceManager s_wishes = new("Parts.Extras.Wishes", typeof(BirthdayGreeting).Assembly);

    public string Greet(string name) => string.Format(s_wishes.GetString("Birthday")!, name);
}
