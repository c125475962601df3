using System.Runtime.CompilerServices;
using Koupleless.Hosting.Unload;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>How long a proof looks, and what many at once cost.</summary>
public sealed class UnloadProofTests
{
    [Fact]
    public async Task What_is_held_is_not_gone()
    {
        var held = new object();

        Assert.False(await new UnloadProof().WaitAsync(new WeakReference(held), TimeSpan.Zero));

        GC.KeepAlive(held);
    }

    [Fact]
    public async Task Time_that_passed_without_a_collection_does_not_count()
    {
        var (weak, release) = Hold();
        var collections = 0;
        var proof = new UnloadProof(() =>
        {
            if (++collections == 2)
                release();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        });

        Assert.True(await proof.WaitAsync(weak, TimeSpan.Zero));
        Assert.InRange(collections, 2, 3);
    }

    [Fact]
    public async Task Proofs_at_the_same_time_share_their_collections()
    {
        const int Proofs = 200;
        var (weak, release) = Hold();
        var collections = 0;
        using var all = new CountdownEvent(Proofs);
        var proof = new UnloadProof(() =>
        {
            // The first goes on when everybody waits: the second is for all of them.
            if (Interlocked.Increment(ref collections) == 1)
                all.Wait();
            else
                release();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        });

        var proofs = Enumerable.Range(0, Proofs).Select(_ =>
        {
            var result = proof.WaitAsync(weak, TimeSpan.Zero);
            all.Signal();
            return result;
        }).ToList();

        Assert.DoesNotContain(false, await Task.WhenAll(proofs));
        Assert.InRange(collections, 2, 3);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Weak, Action Release) Hold()
    {
        var holder = new object?[] { new() };
        return (new WeakReference(holder[0]), () => holder[0] = null);
    }
}
