// outcome: pins
// title: a thread that waits for work nobody will add
using System.Collections.Concurrent;
using System.Diagnostics;

public sealed class MailQueue
{
    private readonly BlockingCollection<string> _mails = [];
    private readonly Thread _sender;

    public MailQueue()
    {
        _sender = new Thread(Send) { IsBackground = true };
        _sender.Start();
    }

    public void Add(string mail) => _mails.Add(mail);

    private void Send()
    {
        foreach (var mail in _mails.GetConsumingEnumerable())
        {
            Trace.TraceInformation(mail);
        }
    }
}

public static class Case
{
    public static void Run()
    {
        var queue = new MailQueue();
        queue.Add("welcome");
    }
}
