namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>What becomes of a process that ran a case. The first that applies counts.</summary>
internal enum Outcome
{
    /// <summary>The process ended before the runner was done, or the base was stopped.</summary>
    Exits,

    /// <summary>The case threw.</summary>
    Throws,

    /// <summary>The load context stays, with the base's evictor, too.</summary>
    Pins,

    /// <summary>The load context stays, but goes when the base's evictor has run.</summary>
    Evicted,

    /// <summary>It goes, but state that the whole process shares is another. For a shared library that includes its own statics.</summary>
    Changes,

    /// <summary>It goes, and with it what its statics have gathered: the next version begins without it.</summary>
    Resets,

    /// <summary>It goes and leaves nothing.</summary>
    Gone,
}
