using System.Globalization;
using Koupleless.Packaging;

namespace Koupleless.Build;

/// <summary>Checks the properties that define a module: KPL0001 to KPL0004.</summary>
public sealed class ValidateModule : KouplelessTask
{
    /// <summary>The property <c>ModuleName</c>.</summary>
    public string ModuleName { get; set; } = string.Empty;

    /// <summary>The property <c>ModuleVersion</c>.</summary>
    public string ModuleVersion { get; set; } = string.Empty;

    /// <summary>The property <c>ModulePathBase</c>.</summary>
    public string ModulePathBase { get; set; } = string.Empty;

    /// <summary>The property <c>ModulePriority</c>.</summary>
    public string ModulePriority { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void Run()
    {
        if (!ModuleIdentity.IsValidName(ModuleName))
            Report(ErrorIds.InvalidModuleName, $"'{ModuleName}' is not a valid ModuleName: use lower-case letters and digits in groups joined by one dot or hyphen, at most 128 characters. Without the property ModuleName it is the assembly's name in lower case.");
        if (!ModuleIdentity.IsValidVersion(ModuleVersion))
            Report(ErrorIds.InvalidModuleVersion, $"'{ModuleVersion}' is not a valid ModuleVersion: use a semantic version such as 1.2.0 or 2.0.0-rc.1. Without the property ModuleVersion it is the property Version.");
        // A name that is not valid makes a default path base that is not: one mistake, one error.
        if (!ModuleIdentity.IsValidPathBase(ModulePathBase) && (ModuleIdentity.IsValidName(ModuleName) || ModulePathBase != $"/{ModuleName}"))
            Report(ErrorIds.InvalidModulePathBase, $"'{ModulePathBase}' is not a valid ModulePathBase: use / or segments such as /shop/orders, of letters, digits and . _ ~ - only, without a slash at the end.");
        if (!int.TryParse(ModulePriority, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
            Report(ErrorIds.InvalidModulePriority, $"'{ModulePriority}' is not a valid ModulePriority: use an integer; a batch of modules is installed in ascending order.");
    }
}
