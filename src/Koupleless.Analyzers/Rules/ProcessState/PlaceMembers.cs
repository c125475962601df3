using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Generators.EntryPoint;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>The members that tell a program where it is, and where their values may go without harm.</summary>
internal static class PlaceMembers
{
    public const string BaseDirectory = "P:System.AppContext.BaseDirectory";
    public const string DomainBaseDirectory = "P:System.AppDomain.BaseDirectory";
    public const string CurrentDirectory = "P:System.Environment.CurrentDirectory";
    public const string DefaultDependencies = "P:Microsoft.Extensions.DependencyModel.DependencyContext.Default";
    public const string Location = "P:System.Reflection.Assembly.Location";

    private static readonly HashSet<string> s_takePath =
    [
        "System.IO.FileStream", "System.IO.StreamReader", "System.IO.StreamWriter", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.IO.FileSystemWatcher",
        "System.Security.Cryptography.X509Certificates.X509Certificate2",
    ];

    private static readonly HashSet<string> s_tellPlace =
        ["M:System.Reflection.Assembly.GetEntryAssembly", "M:System.IO.Directory.GetCurrentDirectory", "M:System.Environment.GetCommandLineArgs"];

    private static readonly HashSet<string> s_load = ["M:System.Reflection.Assembly.LoadFrom(System.String)", "M:System.Reflection.Assembly.LoadFile(System.String)"];

    private static readonly HashSet<string> s_namesOfTypes = [.. s_takePath.Select(NameOf)];
    private static readonly HashSet<string> s_namesOfMethods = [.. s_tellPlace.Concat(s_load).Select(static id => NameOf(id.Split('(')[0]))];
    private static readonly HashSet<string> s_namesOfProperties =
        [.. new[] { BaseDirectory, DomainBaseDirectory, CurrentDirectory, DefaultDependencies, Location }.Select(NameOf)];

    /// <summary>The id of a property by whose name it may be one of these, or null: most are told apart by their names.</summary>
    public static string? IdOf(IPropertySymbol property) => s_namesOfProperties.Contains(property.Name) ? property.GetDocumentationCommentId() : null;

    public static bool TakesPath(ITypeSymbol type) => s_namesOfTypes.Contains(type.Name) && s_takePath.Contains(type.ToDisplayString());

    /// <summary>True for a method that says where the process is or of what it is made.</summary>
    public static bool TellsPlace(IMethodSymbol method) => IdOf(method) is { } id && s_tellPlace.Contains(id);

    /// <summary>True for a method whose calls are intercepted, and whose delegates are not.</summary>
    public static bool IsInterceptedAsCall(IMethodSymbol method) =>
        TellsPlace(method)
        || (IdOf(method) is { } id && s_load.Contains(id))
        || (method.Parameters.Any(IsPath) && method.ContainingType.ToDisplayString() is "System.IO.File" or "System.IO.Directory" or "System.IO.Path" && method.Name != "Combine");

    public static bool IsPath(IArgumentOperation argument) => argument.Parameter is { } parameter && IsPath(parameter.OriginalDefinition);

    /// <summary>True when the argument is a constant that is a relative path, and not empty.</summary>
    public static bool IsRelative(IArgumentOperation argument) =>
        argument is { Parameter: { Type.SpecialType: SpecialType.System_String, Name: var name }, Value.ConstantValue: { HasValue: true, Value: string { Length: > 0 } path } }
        && name is "path" or "fileName" or "sourceFileName" or "destFileName" or "sourceDirName" or "destDirName"
        && path[0] is not ('/' or '\\')
        && !(path.Length > 1 && path[1] == ':');

    /// <summary>
    /// True when the value is handed on at once to a call that is intercepted, and that takes the base's folder for the
    /// module's; or only so, when it is kept in a local.
    /// </summary>
    public static bool IsInterceptedWhereItGoes(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation or ICoalesceOperation || IsTrimmed(value) || IsBranch(value))
        {
            value = value.Parent!;
        }

        return value.Parent switch
        {
            IArgumentOperation argument => IsIntercepted(argument, value),
            IArrayInitializerOperation { ElementValues: var elements, Parent.Parent: IArgumentOperation argument } => elements[0] == value && IsPath(argument),
            ICollectionExpressionOperation { Elements: var elements, Parent: IArgumentOperation argument } => elements[0] == value && IsPath(argument),
            // The factories of builders, which are intercepted, look at it.
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ContentRootPath" } } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => IsInterceptedWhereItGoes(value, local),
            _ => false,
        };
    }

    /// <summary>True when the assembly is seen to be one of the module's.</summary>
    public static bool IsOfModule(AnalysisScope scope, IOperation? assembly) =>
        assembly is not null && VisibleValues.Possible(assembly).Any(value => value switch
        {
            IInvocationOperation { TargetMethod: { Name: "GetExecutingAssembly" or "GetEntryAssembly" } } => true,
            IPropertyReferenceOperation { Property.Name: "Assembly", Instance: ITypeOfOperation type } => scope.IsModuleType(type.TypeOperand),
            _ => false,
        });

    private static bool IsInterceptedWhereItGoes(IOperation value, ILocalSymbol local)
    {
        var uses = value.Root().Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, local)).ToList();
        return uses.Count > 0 && uses.All(static use => use.Parent is IArgumentOperation && IsInterceptedWhereItGoes(use));
    }

    private static bool IsIntercepted(IArgumentOperation argument, IOperation value) =>
        IsPath(argument)
        || (argument.Parent is IInvocationOperation call
            && value is IPropertyReferenceOperation read
            && InterceptedMethods.Find(call.TargetMethod, static () => false)?.OnlyOf is { } property
            && property == read.Property.GetDocumentationCommentId());

    private static bool IsPath(IParameterSymbol parameter) => PathMethods.Families.Any(family => family.Replaces(parameter));

    private static string? IdOf(IMethodSymbol method) => s_namesOfMethods.Contains(method.Name) ? method.GetDocumentationCommentId() : null;

    private static string NameOf(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);

    private static bool IsBranch(IOperation value) => value.Parent is IConditionalOperation conditional && conditional.Condition != value;

    private static bool IsTrimmed(IOperation value) =>
        value.Parent is IInvocationOperation { TargetMethod: { Name: "TrimEnd", ContainingType.SpecialType: SpecialType.System_String }, Instance: var instance } && instance == value;
}
