namespace Koupleless.Analyzers;

/// <summary>The ids of what the compiler reports about a module. An id is never reused.</summary>
public static class RuleIds
{
    /// <summary><c>Run()</c> is not the last statement of the program: the module holds one thread.</summary>
    public const string RunIsNotLast = "KPL0010";

    /// <summary>A host is built in a way that cannot be intercepted.</summary>
    public const string HostNotIntercepted = "KPL0011";

    /// <summary>A <c>[ModuleStartup]</c> method that cannot be called.</summary>
    public const string InvalidModuleStartup = "KPL0012";

    /// <summary>A <c>[Provides]</c> class that cannot be the implementation of its contract.</summary>
    public const string InvalidProvider = "KPL3001";

    /// <summary>The link to the page of a rule.</summary>
    internal static string HelpLink(string id) =>
        $"https://github.com/koupleless/koupleless-dotnet/blob/main/docs/rules/{id}.md";
}
