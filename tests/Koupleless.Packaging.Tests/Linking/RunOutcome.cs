using System.Reflection;
using System.Security;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>How the run of a module ended.</summary>
/// <param name="Exception">Full name of the exception's type; empty when there was none.</param>
/// <param name="Message">Its message.</param>
internal sealed record RunOutcome(string Exception, string Message)
{
    private static readonly Type[] s_linkExceptions =
    [
        typeof(TypeLoadException),
        typeof(MemberAccessException),
        typeof(FileNotFoundException),
        typeof(FileLoadException),
        typeof(BadImageFormatException),
        typeof(InvalidProgramException),
        typeof(VerificationException),
        typeof(CustomAttributeFormatException),
        Type.GetType("System.Runtime.AmbiguousImplementationException", throwOnError: true)!,
    ];

    /// <summary>The process died, which is worse than an exception.</summary>
    public static RunOutcome Death(string how) => new("", how.ReplaceLineEndings(" ")) { Died = true };

    public bool Died { get; private init; }

    public bool IsFine => !Died && Exception.Length == 0;

    /// <summary>Whether the loader or the linker ended it, not the module's own code.</summary>
    public bool IsLinkError =>
        Died
        || (Type.GetType(Exception) is { } type && s_linkExceptions.Any(link => link.IsAssignableFrom(type)))
        // What `new` of a class throws that is abstract now.
        || (Exception == typeof(InvalidOperationException).FullName && Message.Contains("abstract class", StringComparison.Ordinal));

    public override string ToString() => Died ? $"the process died: {Message}" : IsFine ? "fine" : $"{Exception}: {Message}";
}
