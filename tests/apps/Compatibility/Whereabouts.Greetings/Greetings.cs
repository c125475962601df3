namespace Whereabouts.Greetings;

public interface IGreeting
{
    string Word { get; }
}

public class French : IGreeting
{
    public string Word => "Bonjour";
}

public class Portuguese : IGreeting
{
    public string Word => "Bom dia";
}
