// outcome: pins
// title: an exception skips Free, there is no finally
using System.Diagnostics;
using System.Runtime.InteropServices;

public static class Case
{
    public static void Run()
    {
        try
        {
            Exchange(new Message("hello"));
        }
        catch (InvalidOperationException)
        {
            Trace.TraceWarning("the exchange failed");
        }
    }

    private static void Exchange(Message message)
    {
        var handle = GCHandle.Alloc(message);
        Validate(message);
        handle.Free();
    }

    private static void Validate(Message message)
    {
        if (message.Text.Length < 10)
        {
            throw new InvalidOperationException("too short");
        }
    }

    private sealed record Message(string Text);
}
