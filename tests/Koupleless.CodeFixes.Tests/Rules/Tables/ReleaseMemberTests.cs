using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Tables;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Tables;

public class ReleaseMemberTests
{
    private static readonly FixRunner<Only<HazardTableCheck>, ReleaseMemberFixProvider> s_runner = new();

    [Fact]
    public Task A_class_becomes_disposable() => s_runner.VerifyAsync(
        """
        return;

        /// <summary>Polls.</summary>
        internal sealed class Poller
        {
            private Timer? _timer;

            // Starts.
            public void Start() => _timer = [|new Timer(_ => Poll(), null, 1000, 1000)|];

            private void Poll()
            {
            }
        }
        """,
        """
        return;

        /// <summary>Polls.</summary>
        internal sealed class Poller : IDisposable
        {
            private Timer? _timer;

            // Starts.
            public void Start() => _timer = new Timer(_ => Poll(), null, 1000, 1000);

            private void Poll()
            {
            }

            public void Dispose()
            {
                _timer?.Dispose();
            }
        }
        """);

    [Theory]
    [InlineData("public void Dispose()\n    {\n        Console.Write(1);\n    }", "public void Dispose()\n    {\n        Console.Write(1);\n        _timer.Dispose();\n    }")]
    [InlineData("public void Dispose() => Console.Write(1);", "public void Dispose()\n    {\n        Console.Write(1);\n        _timer.Dispose();\n    }")]
    [InlineData("void IDisposable.Dispose() { }", "void IDisposable.Dispose()\n    {\n        _timer.Dispose();\n    }")]
    [InlineData(
        "public void Dispose()\n    {\n        Dispose(true);\n        GC.SuppressFinalize(this);\n    }\n\n    private void Dispose(bool disposing)\n    {\n        if (disposing)\n        {\n            Console.Write(1);\n        }\n    }",
        "public void Dispose()\n    {\n        Dispose(true);\n        GC.SuppressFinalize(this);\n    }\n\n    private void Dispose(bool disposing)\n    {\n        if (disposing)\n        {\n            Console.Write(1);\n            _timer.Dispose();\n        }\n    }")]
    [InlineData(
        "public void Dispose()\n    {\n        Console.Write(1);\n        GC.SuppressFinalize(this);\n    }",
        "public void Dispose()\n    {\n        Console.Write(1);\n        _timer.Dispose();\n        GC.SuppressFinalize(this);\n    }")]
    public Task An_existing_member_is_used(string before, string after) => s_runner.VerifyAsync(
        $"return;\n\nclass Poller : IDisposable\n{{\n    private readonly Timer _timer;\n\n    public Poller() => _timer = [|new Timer(_ => Console.Write(this), null, 1, 1)|];\n\n    {before}\n}}\n",
        $"return;\n\nclass Poller : IDisposable\n{{\n    private readonly Timer _timer;\n\n    public Poller() => _timer = new Timer(_ => Console.Write(this), null, 1, 1);\n\n    {after}\n}}\n");

    [Theory]
    [InlineData("public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;", "public Task StopAsync(CancellationToken cancellationToken)\n    {\n        _timer?.Dispose();\n        return Task.CompletedTask;\n    }")]
    [InlineData("public async Task StopAsync(CancellationToken cancellationToken) => await Task.Yield();", "public async Task StopAsync(CancellationToken cancellationToken)\n    {\n        _timer?.Dispose();\n        await Task.Yield();\n    }")]
    public Task What_a_hosted_service_starts_it_stops(string before, string after) => s_runner.VerifyAsync(
        $"return;\n\nclass Poller : IHostedService\n{{\n    private Timer? _timer;\n\n    public Task StartAsync(CancellationToken cancellationToken)\n    {{\n        _timer = [|new Timer(_ => Console.Write(this), null, 1, 1)|];\n        return Task.CompletedTask;\n    }}\n\n    {before}\n}}\n",
        $"return;\n\nclass Poller : IHostedService\n{{\n    private Timer? _timer;\n\n    public Task StartAsync(CancellationToken cancellationToken)\n    {{\n        _timer = new Timer(_ => Console.Write(this), null, 1, 1);\n        return Task.CompletedTask;\n    }}\n\n    {after}\n}}\n");

    [Fact]
    public Task A_background_service_overrides_Dispose() => s_runner.VerifyAsync(
        """
        return;

        class Poller(ILogger<Poller> logger) : BackgroundService
        {
            private readonly System.Timers.Timer _timer = [|new System.Timers.Timer(1000) { Enabled = true }|];

            protected override Task ExecuteAsync(CancellationToken stoppingToken)
            {
                logger.LogInformation("{Interval}", _timer.Interval);
                return Task.CompletedTask;
            }
        }
        """,
        """
        return;

        class Poller(ILogger<Poller> logger) : BackgroundService
        {
            private readonly System.Timers.Timer _timer = new System.Timers.Timer(1000) { Enabled = true };

            protected override Task ExecuteAsync(CancellationToken stoppingToken)
            {
                logger.LogInformation("{Interval}", _timer.Interval);
                return Task.CompletedTask;
            }

            public override void Dispose()
            {
                _timer.Dispose();
                base.Dispose();
            }
        }
        """);

    [Fact]
    public Task A_base_class_with_the_pattern_is_overridden() => s_runner.VerifyAsync(
        """
        return;

        class Feed : Stream
        {
            private readonly System.Timers.Timer _timer = [|new() { Enabled = true }|];
            public override bool CanRead => _timer.Enabled;
            public override bool CanSeek => false;
            public override bool CanWrite => false;
            public override long Length => 0;
            public override long Position { get; set; }
            public override void Flush() { }
            public override int Read(byte[] buffer, int offset, int count) => 0;
            public override long Seek(long offset, SeekOrigin origin) => 0;
            public override void SetLength(long value) { }
            public override void Write(byte[] buffer, int offset, int count) { }
        }
        """,
        """
        return;

        class Feed : Stream
        {
            private readonly System.Timers.Timer _timer = new() { Enabled = true };
            public override bool CanRead => _timer.Enabled;
            public override bool CanSeek => false;
            public override bool CanWrite => false;
            public override long Length => 0;
            public override long Position { get; set; }
            public override void Flush() { }
            public override int Read(byte[] buffer, int offset, int count) => 0;
            public override long Seek(long offset, SeekOrigin origin) => 0;
            public override void SetLength(long value) { }
            public override void Write(byte[] buffer, int offset, int count) { }

            protected override void Dispose(bool disposing)
            {
                if (disposing)
                {
                    _timer.Dispose();
                }

                base.Dispose(disposing);
            }
        }
        """);

    [Fact]
    public Task All_fields_of_a_type_share_one_member_whatever_they_keep() => s_runner.VerifyAllAsync(
        """
        return;

        class Owner(string name)
        {
            private readonly List<Timer> _timers = [];
            private readonly Dictionary<string, Timer> _byName = [];
            private Timer? _timer;

            public string Name => name;

            public void Start()
            {
                _timer = [|new Timer(_ => Console.Write(this), null, 1, 1)|];
                _timers.Add([|new Timer(_ => Console.Write(this), null, 1, 1)|]);
                _timers.Add([|new Timer(_ => Console.Write(this), null, 2, 2)|]);
                _byName[name] = [|new Timer(_ => Console.Write(this), null, 1, 1)|];
            }
        }
        """,
        """
        return;

        class Owner(string name) : IDisposable
        {
            private readonly List<Timer> _timers = [];
            private readonly Dictionary<string, Timer> _byName = [];
            private Timer? _timer;

            public string Name => name;

            public void Start()
            {
                _timer = new Timer(_ => Console.Write(this), null, 1, 1);
                _timers.Add(new Timer(_ => Console.Write(this), null, 1, 1));
                _timers.Add(new Timer(_ => Console.Write(this), null, 2, 2));
                _byName[name] = new Timer(_ => Console.Write(this), null, 1, 1);
            }

            public void Dispose()
            {
                _timer?.Dispose();
                foreach (var item in _timers)
                {
                    item.Dispose();
                }
                foreach (var pair in _byName)
                {
                    pair.Value.Dispose();
                }
            }
        }
        """);

    [Fact]
    public Task A_handle_is_freed_once() => s_runner.VerifyAsync(
        """
        return;

        class Pinned
        {
            private readonly System.Runtime.InteropServices.GCHandle _handle;

            public Pinned() => _handle = [|System.Runtime.InteropServices.GCHandle.Alloc(this)|];
        }
        """,
        """
        return;

        class Pinned : IDisposable
        {
            private System.Runtime.InteropServices.GCHandle _handle;

            public Pinned() => _handle = System.Runtime.InteropServices.GCHandle.Alloc(this);

            public void Dispose()
            {
                if (_handle.IsAllocated)
                {
                    _handle.Free();
                }
            }
        }
        """);

    [Fact]
    public Task A_registered_wait_is_unregistered() => s_runner.VerifyAsync(
        """
        return;

        class Waiter
        {
            private RegisteredWaitHandle? _wait;

            public void Start(WaitHandle signal) => _wait = [|ThreadPool.RegisterWaitForSingleObject(signal, (_, _) => { }, null, -1, false)|];
        }
        """,
        """
        return;

        class Waiter : IDisposable
        {
            private RegisteredWaitHandle? _wait;

            public void Start(WaitHandle signal) => _wait = ThreadPool.RegisterWaitForSingleObject(signal, (_, _) => { }, null, -1, false);

            public void Dispose()
            {
                _wait?.Unregister(null!);
            }
        }
        """);

    [Fact]
    public Task The_member_may_be_in_another_file() => new FixRunner<Only<HazardTableCheck>, ReleaseMemberFixProvider>(new()
    {
        OtherFiles = [("Poller.Dispose.cs", "partial class Poller : IDisposable\n{\n    public void Dispose()\n    {\n    }\n}\n")],
    }).VerifyAllAsync(
        "return;\n\npartial class Poller\n{\n    private System.Timers.Timer? _a;\n    private System.Timers.Timer? _b;\n\n    public void Start()\n    {\n        _a = [|new() { Enabled = true }|];\n        _b = [|new() { Enabled = true }|];\n    }\n}\n",
        "return;\n\npartial class Poller\n{\n    private System.Timers.Timer? _a;\n    private System.Timers.Timer? _b;\n\n    public void Start()\n    {\n        _a = new() { Enabled = true };\n        _b = new() { Enabled = true };\n    }\n}\n",
        "partial class Poller : IDisposable\n{\n    public void Dispose()\n    {\n        _a?.Dispose();\n        _b?.Dispose();\n    }\n}\n");

    [Theory]
    // Nothing runs when a static ends.
    [InlineData("static class Poller { static readonly System.Timers.Timer s_timer = [|new() { Enabled = true }|]; }")]
    [InlineData("class Poller { static readonly System.Timers.Timer s_timer = [|new() { Enabled = true }|]; }")]
    // A copy of a struct is released by nobody.
    [InlineData("struct Poller { System.Timers.Timer? _timer; public void Start() => _timer = [|new() { Enabled = true }|]; }")]
    // What cannot be overridden.
    [InlineData("class Sealed : IDisposable { public void Dispose() { } } class Poller : Sealed { readonly System.Timers.Timer _timer = [|new() { Enabled = true }|]; }")]
    [InlineData("class Poller : IDisposable { readonly System.Timers.Timer _timer = [|new() { Enabled = true }|]; public void Dispose() => throw new NotSupportedException(); }")]
    // No field has it.
    [InlineData("class Poller { public void Start() { var timer = [|new System.Timers.Timer()|]; timer.Start(); } }")]
    public Task Nothing_is_offered_where_nothing_would_run(string code) => s_runner.VerifyNoneAsync("return; " + code);
}
