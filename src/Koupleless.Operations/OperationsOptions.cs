namespace Koupleless.Operations;

/// <summary>The <c>Koupleless:Operations</c> section of a base's configuration.</summary>
public sealed class OperationsOptions
{
    /// <summary>The name of the section.</summary>
    public const string SectionName = "Koupleless:Operations";

    /// <summary>
    /// Where the operations API listens: an http URL of this machine (port 0 for any free one) or <c>http://unix:/path</c>.
    /// Empty switches it off. Default <c>http://127.0.0.1:1239</c>.
    /// </summary>
    public string Url { get; set; } = "http://127.0.0.1:1239";
}
