namespace Koupleless;

/// <summary>An error with an id of the <c>KPL</c> space; every id has a page in docs/rules.</summary>
public class KouplelessException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="code">The id: <c>KPL</c> and four digits.</param>
    /// <param name="message">What went wrong, where, and how to mend it.</param>
    /// <param name="innerException">What caused it.</param>
    public KouplelessException(string code, string message, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        HelpLink = ErrorIds.HelpLink(code);
    }

    /// <summary>The id: <c>KPL</c> and four digits.</summary>
    public string Code { get; }
}
