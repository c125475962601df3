using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>What keeps a module from unloading.</summary>
internal static class UnloadRules
{
    private const string Category = "Koupleless.Unload";

    public static readonly DiagnosticDescriptor StaticEvent = new(
        RuleIds.StaticEvent,
        "A static event outlives the module",
        "'{0}' keeps the handler, and with it the module, for the life of the process: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.StaticEvent));

    public static readonly DiagnosticDescriptor SharedObjectEvent = new(
        RuleIds.SharedObjectEvent,
        "An event of an object that outlives the module",
        "'{0}' belongs to an object that outlives the module and keeps the handler: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.SharedObjectEvent));

    public static readonly DiagnosticDescriptor EndlessThread = new(
        RuleIds.EndlessThread,
        "A thread outlives the module",
        "{0} and keeps the module from unloading",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.EndlessThread));

    public static readonly DiagnosticDescriptor Timer = new(
        RuleIds.Timer,
        "A timer outlives the module",
        "'{0}' keeps its callback, and with it the module, until it is disposed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.Timer));

    public static readonly DiagnosticDescriptor UncancelledWait = new(
        RuleIds.UncancelledWait,
        "A wait that nothing cancels",
        "'{0}' keeps the module until it ends, and nothing cancels it: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.UncancelledWait));

    public static readonly DiagnosticDescriptor TokenRegistration = new(
        RuleIds.TokenRegistration,
        "A token registration outlives the module",
        "'{0}' keeps the module as long as the token lives, unless it is disposed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.TokenRegistration));

    public static readonly DiagnosticDescriptor RegisteredWait = new(
        RuleIds.RegisteredWait,
        "A registered wait outlives the module",
        "'{0}' keeps its callback, and with it the module, until it is unregistered: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.RegisteredWait));

    public static readonly DiagnosticDescriptor ChangeTokenRegistration = new(
        RuleIds.ChangeTokenRegistration,
        "A change token registration outlives the module",
        "'{0}' keeps its callback, and with it the module, until it is disposed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ChangeTokenRegistration));

    public static readonly DiagnosticDescriptor GCHandle = new(
        RuleIds.GCHandle,
        "A GC handle outlives the module",
        "'{0}' keeps the object, and with it the module, until it is freed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.GCHandle));

    public static readonly DiagnosticDescriptor ThreadLocalStorage = new(
        RuleIds.ThreadLocalStorage,
        "Thread-local storage outlives the module",
        "'{0}' keeps a value of the module as long as its thread lives: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ThreadLocalStorage));

    public static readonly DiagnosticDescriptor AsyncLocalCapture = new(
        RuleIds.AsyncLocalCapture,
        "An async-local value may outlive the module",
        "'{0}' flows into what is created after it, objects of the base among them: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.AsyncLocalCapture));

    public static readonly DiagnosticDescriptor DiagnosticsListener = new(
        RuleIds.DiagnosticsListener,
        "A diagnostics listener outlives the module",
        "'{0}' is listed by the runtime, and with it the module, until it is disposed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.DiagnosticsListener));

    public static readonly DiagnosticDescriptor ProcessRegistry = new(
        RuleIds.ProcessRegistry,
        "A registry of the process keeps the module",
        "'{0}' puts something of the module into {1} for the life of the process{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ProcessRegistry));

    public static readonly DiagnosticDescriptor SignalRegistration = new(
        RuleIds.SignalRegistration,
        "A signal registration outlives the module",
        "'{0}' keeps its handler, and with it the module, until it is disposed: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.SignalRegistration));

    public static readonly DiagnosticDescriptor NonCollectibleLoadContext = new(
        RuleIds.NonCollectibleLoadContext,
        "A load context that is not collectible",
        "'{0}' makes a load context that never unloads, and keeps the module with it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.NonCollectibleLoadContext));

    public static readonly DiagnosticDescriptor SharedCache = new(
        RuleIds.SharedCache,
        "A cache that outlives the module",
        "'{0}' keeps something of the module for the life of the process: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.SharedCache));

    public static readonly DiagnosticDescriptor ReflectionJson = new(
        RuleIds.ReflectionJson,
        "JSON by reflection",
        "'{0}' reflects over '{1}', and the framework caches what it found until the base evicts it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ReflectionJson));

    public static readonly DiagnosticDescriptor TypeDescriptorUse = new(
        RuleIds.TypeDescriptorUse,
        "A type descriptor of the module's types",
        "'{0}' has the framework cache descriptions of the module's types until the base evicts them",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.TypeDescriptorUse));

    public static readonly DiagnosticDescriptor NewtonsoftJson = new(
        RuleIds.NewtonsoftJson,
        "Newtonsoft.Json of the base",
        "'{0}' caches {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.NewtonsoftJson));

    public static readonly DiagnosticDescriptor XmlSerialization = new(
        RuleIds.XmlSerialization,
        "XML or data contract serialization of a collection",
        "'{0}' of '{1}' {2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.XmlSerialization));

    public static readonly DiagnosticDescriptor Dynamic = new(
        RuleIds.Dynamic,
        "dynamic in a module",
        "The runtime binder keeps what '{0}' met, and with it the module, until the base evicts it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.Dynamic));

    public static readonly DiagnosticDescriptor RuntimeProxy = new(
        RuleIds.RuntimeProxy,
        "A proxy class made at run time",
        "'{0}' makes a class at run time, which is kept, and with it the module, for the life of the process",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.RuntimeProxy));

    public static readonly DiagnosticDescriptor EntityFrameworkCache = new(
        RuleIds.EntityFrameworkCache,
        "EF Core's shared cache of service providers",
        "'{0}' is cached by the base's EF Core, and with it the module, for the life of the process",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.EntityFrameworkCache));

    public static readonly DiagnosticDescriptor HttpHandlerLifetime = new(
        RuleIds.HttpHandlerLifetime,
        "A handler lifetime whose timer outlives the module",
        "'{0}' uses handlers with a lifetime: the timer of each keeps the module until it expires, 2 minutes by default",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.HttpHandlerLifetime));

    public static readonly DiagnosticDescriptor ReflectionBinding = new(
        RuleIds.ReflectionBinding,
        "Binding by reflection",
        "'{0}' reflects over types of the module, and the framework caches what it found until the base evicts it",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ReflectionBinding));

    public static readonly DiagnosticDescriptor LoadByName = new(
        RuleIds.LoadByName,
        "A load by name in code that modules share",
        "'{0}' looks in the base, not in the module on whose behalf it runs",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.LoadByName));

    public static readonly DiagnosticDescriptor BaseServiceLookup = new(
        RuleIds.BaseServiceLookup,
        "A type of the module resolved from the base's services",
        "'{0}' asks the base's services for '{1}', which keep the type, and with it the module, for the life of the process",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.BaseServiceLookup));

    public static readonly DiagnosticDescriptor LibraryPin = new(
        RuleIds.LibraryPin,
        "A library keeps the module",
        "'{0}' {1}, and with it the module, for the life of the process{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.LibraryPin));

    public static readonly DiagnosticDescriptor NotCollectible = new(
        RuleIds.NotCollectible,
        "Not supported in a module that can unload",
        "'{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.NotCollectible));
}
