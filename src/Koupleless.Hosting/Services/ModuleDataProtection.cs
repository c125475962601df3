using Microsoft.AspNetCore.DataProtection.Infrastructure;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Services;

/// <summary>
/// Data protection of a module's own. The framework tells applications apart by their content root, of which each version of
/// a module has another, and keeps the keys of all of them together: every release would log everybody out, and a module
/// that calls itself as another does could read what that one protects.
/// </summary>
internal sealed class ModuleDataProtection(string module, ModuleKeyFolders folders)
{
    /// <summary>Changes what data protection falls back to; what the program has said itself stays.</summary>
    public void Isolate(IServiceCollection services)
    {
        if (services.LastOrDefault(static descriptor => descriptor.ServiceType == typeof(IApplicationDiscriminator)) is not { } discriminator)
            return;
        // One that the program registered is not the framework's type.
        if (discriminator is { IsKeyedService: false, ImplementationType: { } type } && type.Assembly == typeof(KeyManagementOptions).Assembly)
            services.Replace(ServiceDescriptor.Singleton<IApplicationDiscriminator>(new Discriminator($"koupleless:{module}")));
        // Behind all others, so that it sees what they have left open.
        services.AddSingleton<IPostConfigureOptions<KeyManagementOptions>>(provider => new KeyRepository(module, folders, provider.GetRequiredService<ILoggerFactory>()));
    }

    private sealed class Discriminator(string value) : IApplicationDiscriminator
    {
        string? IApplicationDiscriminator.Discriminator => value;
    }

    private sealed class KeyRepository(string module, ModuleKeyFolders folders, ILoggerFactory loggers) : IPostConfigureOptions<KeyManagementOptions>
    {
        public void PostConfigure(string? name, KeyManagementOptions options)
        {
            if (options.XmlRepository is not null || folders.Open(module) is not { } folder)
                return;
            options.XmlRepository = new FileSystemXmlRepository(folder.Directory, loggers);
            // As the framework does for the folder that it would have taken; another may be shared among machines.
            if (folder.OfUser && OperatingSystem.IsWindows())
                options.XmlEncryptor ??= new DpapiXmlEncryptor(protectToLocalMachine: false, loggers);
        }
    }
}
