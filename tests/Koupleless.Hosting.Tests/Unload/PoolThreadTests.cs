using Koupleless.Hosting.Tests.Support;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>
/// The threads of the pool stay. This process has the setting in its runtimeconfig.json, as a base has: modules are unloaded
/// in it all the time.
/// </summary>
public sealed class PoolThreadTests
{
    [Fact]
    public void The_pool_of_this_runtime_goes_by_the_setting() => Assert.Equal(-1, PoolThreads.KeptThreads);

    [Fact]
    public async Task A_base_whose_pool_keeps_its_threads_does_not_warn()
    {
        await using var host = await TestBase.StartAsync();
        Assert.True(PoolThreads.Keep());
        Assert.DoesNotContain(host.Log.Lines, static line => line.Text.StartsWith("KPL5038", StringComparison.Ordinal));
    }
}
