namespace Parts.Contracts;

/// <summary>What a plug-in does.</summary>
public interface IGreeting
{
    string Greet(string name);
}
