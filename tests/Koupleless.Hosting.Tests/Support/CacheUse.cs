using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>A module that is loaded, used so that a cache of the framework holds it, and let go of.</summary>
internal static class CacheUse
{
    /// <returns>Alive as long as anything holds the module.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static WeakReference Run(byte[] module, Action<Assembly> use, CacheEvictor? evictor)
    {
        var context = new AssemblyLoadContext("used", isCollectible: true);
        use(context.LoadFromStream(new MemoryStream(module)));
        evictor?.Evict(context);
        context.Unload();
        return new WeakReference(context, trackResurrection: true);
    }

    /// <summary>That the use pins the module, and that eviction frees it.</summary>
    public static async Task AssertEvictedAsync(byte[] module, Action<Assembly> use)
    {
        var proof = new UnloadProof();
        Assert.False(await proof.WaitAsync(Run(module, use, evictor: null), TimeSpan.FromMilliseconds(200)), "The use does not pin: the case shows nothing.");
        Assert.True(await proof.WaitAsync(Run(module, use, new CacheEvictor()), TimeSpan.FromSeconds(10)));
    }
}
