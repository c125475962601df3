namespace Koupleless;

/// <summary>
/// The ids of the errors that the build (4xxx) and the base (5xxx) raise, and those of a module's definition (0xxx)
/// that MSBuild checks. The ids of what the compiler reports are in Koupleless.Analyzers. An id is never reused.
/// </summary>
public static class ErrorIds
{
    /// <summary>The module's name is not valid.</summary>
    public const string InvalidModuleName = "KPL0001";

    /// <summary>The module's version is not a semantic version.</summary>
    public const string InvalidModuleVersion = "KPL0002";

    /// <summary>The module's path base is not valid.</summary>
    public const string InvalidModulePathBase = "KPL0003";

    /// <summary>The module's priority is not an integer.</summary>
    public const string InvalidModulePriority = "KPL0004";

    /// <summary>The SDK is referenced as an ordinary package.</summary>
    public const string SdkUsedAsPackage = "KPL4001";

    /// <summary>A BaseReference is not a base.</summary>
    public const string NotABase = "KPL4002";

    /// <summary>The base supplies a lower version of an assembly than the module was compiled against, or a higher one that the policy does not accept.</summary>
    public const string LowerVersionInBase = "KPL4003";

    /// <summary>Two files of the module have one place in the artifact.</summary>
    public const string DuplicateArtifactEntry = "KPL4004";

    /// <summary>The module carries a copy of an assembly whose types appear in a contract of its base.</summary>
    public const string PrivateCopyOfContractDependency = "KPL4005";

    /// <summary>The base supplies an assembly of that name with another strong name.</summary>
    public const string StrongNameDiffers = "KPL4006";

    /// <summary>A reference is marked as provided, but the base does not supply it.</summary>
    public const string NotSuppliedByBase = "KPL4007";

    /// <summary>The metadata or property that decides on provided assemblies has an unknown value, or contradicts another.</summary>
    public const string InvalidProvidedPolicy = "KPL4008";

    /// <summary>A contract assembly needs a project's assembly that is no contract.</summary>
    public const string ContractNeedsInternalAssembly = "KPL4009";

    /// <summary>The module would not link in its base.</summary>
    public const string DoesNotLink = "KPL4010";

    /// <summary>The shared framework of a base is not installed here.</summary>
    public const string SharedFrameworkNotFound = "KPL4011";

    /// <summary>An assembly that a module carries asks for the place of its process, and cannot be changed.</summary>
    public const string PlaceNotRedirected = "KPL4012";

    /// <summary>The module sets an option of the runtime otherwise than its base.</summary>
    public const string RuntimeOptionOfModule = "KPL4013";

    /// <summary>The source of an installation cannot be found or read.</summary>
    public const string SourceNotFound = "KPL5001";

    /// <summary>The artifact is not a zip archive, or is truncated.</summary>
    public const string NotAnArchive = "KPL5002";

    /// <summary>The artifact has no manifest.</summary>
    public const string ManifestMissing = "KPL5003";

    /// <summary>The manifest is not valid JSON or lacks a property.</summary>
    public const string ManifestMalformed = "KPL5004";

    /// <summary>The manifest's schema version is not one that this base knows.</summary>
    public const string UnknownSchemaVersion = "KPL5005";

    /// <summary>The name, version or path base in the manifest is not valid.</summary>
    public const string InvalidIdentity = "KPL5006";

    /// <summary>An entry of the archive would be written outside the module's folder.</summary>
    public const string EntryEscapesFolder = "KPL5007";

    /// <summary>The archive has more or larger entries than the base accepts.</summary>
    public const string ArchiveTooLarge = "KPL5008";

    /// <summary>An entry's size is not the one that the archive declares.</summary>
    public const string EntrySizeDiffers = "KPL5009";

    /// <summary>The artifact's SHA-256 is not the one that was asked for.</summary>
    public const string DigestDiffers = "KPL5010";

    /// <summary>A file of the artifact is missing, not listed in the manifest, or has another SHA-256.</summary>
    public const string FileDiffers = "KPL5011";

    /// <summary>The module was built for a framework that this base does not run.</summary>
    public const string TargetFrameworkUnsupported = "KPL5012";

    /// <summary>The base does not supply an assembly that the module needs from it.</summary>
    public const string ProvidedAssemblyMissing = "KPL5013";

    /// <summary>The same name and version is installed already.</summary>
    public const string AlreadyInstalled = "KPL5014";

    /// <summary>Another module answers on the path base.</summary>
    public const string PathBaseInUse = "KPL5015";

    /// <summary>The module's entry point threw an exception.</summary>
    public const string EntryPointThrew = "KPL5016";

    /// <summary>The module's entry point did not start a host in time.</summary>
    public const string StartTimedOut = "KPL5017";

    /// <summary>The module's entry point ended without starting a host.</summary>
    public const string ExitedWithoutHost = "KPL5018";

    /// <summary>No such module is installed.</summary>
    public const string NotInstalled = "KPL5019";

    /// <summary>The artifact could not be downloaded.</summary>
    public const string DownloadFailed = "KPL5020";

    /// <summary>A download without TLS needs a SHA-256.</summary>
    public const string DigestRequired = "KPL5021";

    /// <summary>The operations listener cannot be started.</summary>
    public const string OperationsListenerFailed = "KPL5022";

    /// <summary>The assembly of the module cannot be loaded.</summary>
    public const string AssemblyNotLoadable = "KPL5023";

    /// <summary>A replacement has another name than the module it is to replace.</summary>
    public const string ReplacementNameDiffers = "KPL5024";

    /// <summary>The request to the operations API is malformed.</summary>
    public const string MalformedRequest = "KPL5025";

    /// <summary>The module has stopped by itself and does not serve.</summary>
    public const string ModuleStopped = "KPL5026";

    /// <summary>The module was stopped and unloaded, but something still holds it.</summary>
    public const string ModuleLeaked = "KPL5027";

    /// <summary>The module refers to types or members that this base does not have.</summary>
    public const string DoesNotLinkHere = "KPL5028";

    /// <summary>A base that is up cannot be asked.</summary>
    public const string BaseUnreachable = "KPL5029";

    /// <summary>There is no project or solution to audit, or more than one.</summary>
    public const string NothingToAudit = "KPL5030";

    /// <summary>The project to audit is not a C# project.</summary>
    public const string NotCSharp = "KPL5031";

    /// <summary>The build of an audited project or solution failed.</summary>
    public const string AuditBuildFailed = "KPL5032";

    /// <summary>No .NET SDK can build the project to audit.</summary>
    public const string SdkUnusable = "KPL5033";

    /// <summary>The module configures listeners, which only a base has.</summary>
    public const string ListenerOfModule = "KPL5034";

    /// <summary>There is no project to convert, or more than one.</summary>
    public const string NothingToConvert = "KPL5035";

    /// <summary>No module can be made of the project.</summary>
    public const string NotConvertible = "KPL5036";

    /// <summary>The global.json that holds for the project cannot be read.</summary>
    public const string GlobalJsonUnusable = "KPL5037";

    /// <summary>Threads of the thread pool end, and .NET 10 does not get over it when modules are unloaded.</summary>
    public const string PoolThreadsEnd = "KPL5038";

    /// <summary>The link to the page of an id.</summary>
    public static string HelpLink(string code) =>
        $"https://github.com/koupleless/koupleless-dotnet/blob/main/docs/rules/{code}.md";
}
