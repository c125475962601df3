namespace Koupleless.Analyzers;

/// <summary>The ids of what the compiler reports. An id is never reused.</summary>
public static class RuleIds
{
    /// <summary><c>Run()</c> is not the last statement of the program: the module holds one thread.</summary>
    public const string RunIsNotLast = "KPL0010";

    /// <summary>A host is built in a way that cannot be intercepted.</summary>
    public const string HostNotIntercepted = "KPL0011";

    /// <summary>A <c>[ModuleStartup]</c> method that cannot be called.</summary>
    public const string InvalidModuleStartup = "KPL0012";

    /// <summary>A line of a hazard table that cannot be read.</summary>
    public const string InvalidHazardTable = "KPL0013";

    /// <summary>A static of an assembly that modules share is written.</summary>
    public const string SharedStaticWrite = "KPL1001";

    /// <summary>A static that can change, in an assembly that modules share.</summary>
    public const string MutableStaticInSharedAssembly = "KPL1002";

    /// <summary>An environment variable, the current directory or the exit code is changed.</summary>
    public const string ProcessIdentity = "KPL1003";

    /// <summary>The whole process is stopped.</summary>
    public const string ProcessTermination = "KPL1004";

    /// <summary>A setting of the runtime is changed: thread pool, garbage collector, switches, priority.</summary>
    public const string RuntimeSetting = "KPL1005";

    /// <summary>Culture, console, trace or activity defaults of the process are changed.</summary>
    public const string ProcessDefault = "KPL1006";

    /// <summary>A network default of the process is changed.</summary>
    public const string NetworkDefault = "KPL1007";

    /// <summary>The process-wide singleton of a library is replaced.</summary>
    public const string LibrarySingleton = "KPL1008";

    /// <summary>A signal of the process is handled.</summary>
    public const string ProcessSignal = "KPL1009";

    /// <summary>A static that can change, in a module: each version of the module has its own.</summary>
    public const string MutableStaticInModule = "KPL1010";

    /// <summary>An <c>[AuditedStatic]</c> without a reason, or on something that is no static field or property.</summary>
    public const string InvalidAudit = "KPL1011";

    /// <summary>A call of <c>Environment.Exit</c> that is intercepted: in a base it ends the module only.</summary>
    public const string InterceptedExit = "KPL1012";

    /// <summary>The path of the executable is asked for.</summary>
    public const string ProgramOfBase = "KPL1013";

    /// <summary>A static event outside the module is subscribed to.</summary>
    public const string StaticEvent = "KPL2001";

    /// <summary>An event of an object that the base owns is subscribed to.</summary>
    public const string SharedObjectEvent = "KPL2002";

    /// <summary>A thread that nothing ends.</summary>
    public const string EndlessThread = "KPL2003";

    /// <summary>A timer that nothing disposes.</summary>
    public const string Timer = "KPL2004";

    /// <summary>A wait that nothing cancels.</summary>
    public const string UncancelledWait = "KPL2005";

    /// <summary>A registration on a cancellation token, or a linked source, that nothing disposes.</summary>
    public const string TokenRegistration = "KPL2006";

    /// <summary>A registered wait that nothing unregisters.</summary>
    public const string RegisteredWait = "KPL2007";

    /// <summary>A change token registration that nothing disposes.</summary>
    public const string ChangeTokenRegistration = "KPL2008";

    /// <summary>A GC handle that nothing frees.</summary>
    public const string GCHandle = "KPL2009";

    /// <summary>A value of the module in thread-local storage.</summary>
    public const string ThreadLocalStorage = "KPL2010";

    /// <summary>An async-local value that an object of the base may capture.</summary>
    public const string AsyncLocalCapture = "KPL2011";

    /// <summary>A diagnostics listener that nothing disposes.</summary>
    public const string DiagnosticsListener = "KPL2012";

    /// <summary>Something of the module in a registry of the process.</summary>
    public const string ProcessRegistry = "KPL2013";

    /// <summary>A signal registration that nothing disposes.</summary>
    public const string SignalRegistration = "KPL2014";

    /// <summary>A load context that is not collectible.</summary>
    public const string NonCollectibleLoadContext = "KPL2015";

    /// <summary>A value of the module in a static collection or cache that is not the module's.</summary>
    public const string SharedCache = "KPL2016";

    /// <summary>JSON of the module's types by reflection.</summary>
    public const string ReflectionJson = "KPL2017";

    /// <summary>A type descriptor or validator of the module's types.</summary>
    public const string TypeDescriptorUse = "KPL2018";

    /// <summary>Newtonsoft.Json of the base with the module's types.</summary>
    public const string NewtonsoftJson = "KPL2019";

    /// <summary>XML or data contract serialization of collections of the module's types.</summary>
    public const string XmlSerialization = "KPL2020";

    /// <summary><c>dynamic</c> in a module.</summary>
    public const string Dynamic = "KPL2021";

    /// <summary>A proxy class that is made at run time.</summary>
    public const string RuntimeProxy = "KPL2022";

    /// <summary>EF Core's shared cache of service providers.</summary>
    public const string EntityFrameworkCache = "KPL2023";

    /// <summary>A handler lifetime whose timer outlives the module.</summary>
    public const string HttpHandlerLifetime = "KPL2024";

    /// <summary>Binding or route values by reflection.</summary>
    public const string ReflectionBinding = "KPL2025";

    /// <summary>A type or assembly loaded by name in code that modules share.</summary>
    public const string LoadByName = "KPL2026";

    /// <summary>A type of the module resolved from the base's services.</summary>
    public const string BaseServiceLookup = "KPL2027";

    /// <summary>A library keeps something of the module.</summary>
    public const string LibraryPin = "KPL2028";

    /// <summary>Something that collectible load contexts do not support.</summary>
    public const string NotCollectible = "KPL2029";

    /// <summary>A <c>[Provides]</c> class that cannot be the implementation of its contract.</summary>
    public const string InvalidProvider = "KPL3001";

    /// <summary>The link to the page of a rule.</summary>
    internal static string HelpLink(string id) =>
        $"https://github.com/koupleless/koupleless-dotnet/blob/main/docs/rules/{id}.md";
}
