using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Loading;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// A module's entry point while it runs: on a thread of its own, which ends with the synchronous part of the program, inside
/// the contextual reflection of the module's load context.
/// </summary>
internal sealed class ModuleProgram
{
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;

    private ModuleProgram(AssemblyLoadContext context, MethodInfo entryPoint, string[] arguments)
    {
        _thread = new Thread(() => Run(context, entryPoint, arguments))
        {
            Name = $"Module {context.Name}",
            IsBackground = true,
        };
    }

    /// <summary>The program's exit code; faulted when it threw, <see cref="ModuleExitException"/> for Environment.Exit.</summary>
    public Task<int> Exit => _exit.Task;

    public static ModuleProgram Start(AssemblyLoadContext context, MethodInfo entryPoint, string[] arguments)
    {
        var program = new ModuleProgram(context, entryPoint, arguments);
        // Not the installer's execution context: what an operation's request carries is not the module's.
        program._thread.UnsafeStart();
        return program;
    }

    /// <summary>
    /// Wakes a program that blocks its thread and will not end by itself, and waits for the thread's end.
    /// A program that computes and never blocks cannot be stopped by any means that leaves the process sound.
    /// </summary>
    public void Interrupt(TimeSpan timeout)
    {
        if (!_thread.IsAlive)
            return;
        _thread.Interrupt();
        _thread.Join(timeout);
    }

    private void Run(AssemblyLoadContext context, MethodInfo entryPoint, string[] arguments)
    {
        try
        {
            using var reflection = context.EnterContextualReflection();
            switch (ProgramEntryPoint.Invoke(entryPoint, arguments))
            {
                case Task task:
                    _ = CompleteAsync(task);
                    break;
                case int code:
                    _exit.TrySetResult(code);
                    break;
                default:
                    _exit.TrySetResult(0);
                    break;
            }
        }
        catch (Exception e)
        {
            _exit.TrySetException(e);
        }
    }

    private async Task CompleteAsync(Task task)
    {
        try
        {
            await task;
            _exit.TrySetResult(task is Task<int> { Result: var code } ? code : 0);
        }
        catch (Exception e)
        {
            _exit.TrySetException(e);
        }
    }
}
