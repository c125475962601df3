using Whereabouts.Greetings;

namespace Whereabouts;

public static class Greeters
{
    /// <summary>A greeting whose class stands in the settings.</summary>
    public static IGreeting Create(string type) => (IGreeting)Activator.CreateInstance(Type.GetType(type, throwOnError: true)!)!;
}
