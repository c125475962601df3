namespace Koupleless.Cli.Audit;

/// <summary>What comes of a finding when the code is merged, the worst first: the order in which a report names what to change.</summary>
internal enum AuditConsequence
{
    /// <summary>The base and every module end.</summary>
    StopsAll,

    /// <summary>It does not do in a module what it does alone.</summary>
    DoesNotWork,

    /// <summary>What the base and other modules see is changed.</summary>
    ChangesOthers,

    /// <summary>The module stays in memory after it was uninstalled or replaced.</summary>
    StaysLoaded,

    /// <summary>Something about the definition of a module.</summary>
    Definition,

    /// <summary>The base takes care of it, or it stays within the module.</summary>
    Harmless,
}

/// <summary>Which rule has which consequence.</summary>
internal static class AuditConsequences
{
    public static AuditConsequence Of(string rule, AuditSeverity severity) =>
        severity == AuditSeverity.Info ? AuditConsequence.Harmless : rule switch
        {
            "KPL1004" => AuditConsequence.StopsAll,
            "KPL2026" or "KPL2029" => AuditConsequence.DoesNotWork,
            _ when rule.StartsWith("KPL1", StringComparison.Ordinal) => AuditConsequence.ChangesOthers,
            _ when rule.StartsWith("KPL2", StringComparison.Ordinal) => AuditConsequence.StaysLoaded,
            _ => AuditConsequence.Definition,
        };

    public static string Describe(AuditConsequence consequence) => consequence switch
    {
        AuditConsequence.StopsAll => "stops the base and every module in it",
        AuditConsequence.DoesNotWork => "does not work in a module as it does alone",
        AuditConsequence.ChangesOthers => "changes what the base and other modules see",
        AuditConsequence.StaysLoaded => "keeps the module in memory after it was uninstalled or replaced",
        AuditConsequence.Definition => "is no valid definition of a module",
        _ => "does no harm: the base takes care of it, or it stays within the module",
    };
}
