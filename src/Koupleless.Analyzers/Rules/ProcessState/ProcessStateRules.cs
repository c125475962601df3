using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>State that a whole process shares: what one module changes, all others see.</summary>
internal static class ProcessStateRules
{
    private const string Category = "Koupleless.ProcessState";

    public static readonly DiagnosticDescriptor SharedStaticWrite = new(
        RuleIds.SharedStaticWrite,
        "A static that modules share is written",
        "'{0}' belongs to {1}, which the base and every module share: writing it changes it for all of them",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.SharedStaticWrite));

    public static readonly DiagnosticDescriptor MutableStaticInSharedAssembly = new(
        RuleIds.MutableStaticInSharedAssembly,
        "A static that can change, in an assembly that modules share",
        "'{0}' can change and is one for the base and all modules: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.MutableStaticInSharedAssembly));

    public static readonly DiagnosticDescriptor ProcessIdentity = new(
        RuleIds.ProcessIdentity,
        "The identity of the process is changed",
        "'{0}' changes {1} for the base and every module{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ProcessIdentity));

    public static readonly DiagnosticDescriptor ProcessTermination = new(
        RuleIds.ProcessTermination,
        "The whole process is stopped",
        "'{0}' stops the base and every module in it",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ProcessTermination));

    public static readonly DiagnosticDescriptor RuntimeSetting = new(
        RuleIds.RuntimeSetting,
        "A setting of the runtime is changed",
        "'{0}' changes {1} for the base and every module{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.RuntimeSetting));

    public static readonly DiagnosticDescriptor ProcessDefault = new(
        RuleIds.ProcessDefault,
        "A default of the process is changed",
        "'{0}' changes {1} for the base and every module{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ProcessDefault));

    public static readonly DiagnosticDescriptor NetworkDefault = new(
        RuleIds.NetworkDefault,
        "A network default of the process is changed",
        "'{0}' changes {1} for the base and every module{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.NetworkDefault));

    public static readonly DiagnosticDescriptor LibrarySingleton = new(
        RuleIds.LibrarySingleton,
        "The process-wide singleton of a library is replaced",
        "'{0}' {1} for the base and every module{2}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.LibrarySingleton));

    public static readonly DiagnosticDescriptor ProcessSignal = new(
        RuleIds.ProcessSignal,
        "A signal of the process is handled",
        "'{0}' handles a signal that is the base's: {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ProcessSignal));

    public static readonly DiagnosticDescriptor MutableStaticInModule = new(
        RuleIds.MutableStaticInModule,
        "A static that can change",
        "'{0}' can change: each installed version of the module has its own, which is empty again after a swap",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.MutableStaticInModule));

    public static readonly DiagnosticDescriptor InvalidAudit = new(
        RuleIds.InvalidAudit,
        "The audit of a static does not hold",
        "[AuditedStatic] on '{0}' {1}",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.InvalidAudit));

    public static readonly DiagnosticDescriptor InterceptedExit = new(
        RuleIds.InterceptedExit,
        "Environment.Exit ends the module only",
        "'{0}' is intercepted: in a base it ends this module, not the process",
        Category,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.InterceptedExit));

    public static readonly DiagnosticDescriptor ProgramOfBase = new(
        RuleIds.ProgramOfBase,
        "The program of the base is asked for",
        "'{0}' is the program of the base: take the folder of the module, AppContext.BaseDirectory, or the name of its assembly",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: RuleIds.HelpLink(RuleIds.ProgramOfBase));
}
